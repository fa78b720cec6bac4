package org.clausewise.gen;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The signature algorithms that TLS BR 7.1.3.2 permits, with their one encoding. */
public enum SignatureScheme {
    RSA_SHA256("300d06092a864886f70d01010b0500"),
    RSA_SHA384("300d06092a864886f70d01010c0500"),
    RSA_SHA512("300d06092a864886f70d01010d0500"),
    PSS_SHA256("304106092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d"
            + "06096086480165030402010500a203020120"),
    PSS_SHA384("304106092a864886f70d01010a3034a00f300d06096086480165030402020500a11c301a06092a864886f70d010108300d"
            + "06096086480165030402020500a203020130"),
    PSS_SHA512("304106092a864886f70d01010a3034a00f300d06096086480165030402030500a11c301a06092a864886f70d010108300d"
            + "06096086480165030402030500a203020140"),
    ECDSA_SHA256("300a06082a8648ce3d040302"),
    ECDSA_SHA384("300a06082a8648ce3d040303"),
    ECDSA_SHA512("300a06082a8648ce3d040304");

    private final String hex;

    SignatureScheme(String hex) {
        this.hex = hex;
    }

    /** The schemes that a key may sign with: any of the six of RSA, the one of its curve. */
    static List<SignatureScheme> of(TestKey.Kind kind) {
        return switch (kind) {
            case RSA -> Arrays.asList(values()).subList(0, 6);
            case P256 -> List.of(ECDSA_SHA256);
            case P384 -> List.of(ECDSA_SHA384);
            case P521 -> List.of(ECDSA_SHA512);
        };
    }

    /** The AlgorithmIdentifier of another scheme of RSA or of ECDSA, as this one is. */
    public static byte[] another(byte[] algorithmIdentifier) {
        boolean ecdsa = algorithmIdentifier.length == ECDSA_SHA256.algorithmIdentifier().length;
        SignatureScheme first = ecdsa ? ECDSA_SHA256 : RSA_SHA256;
        SignatureScheme second = ecdsa ? ECDSA_SHA384 : RSA_SHA384;
        return Arrays.equals(algorithmIdentifier, first.algorithmIdentifier())
                ? second.algorithmIdentifier()
                : first.algorithmIdentifier();
    }

    /** The AlgorithmIdentifier's DER. */
    public byte[] algorithmIdentifier() {
        return HexFormat.of().parseHex(hex);
    }

    int hashBits() {
        return Integer.parseInt(name().substring(name().length() - 3));
    }

    boolean isPss() {
        return name().startsWith("PSS");
    }
}
