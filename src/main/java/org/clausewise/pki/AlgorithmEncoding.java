package org.clausewise.pki;

import java.util.HexFormat;
import org.clausewise.der.Der;
import org.jspecify.annotations.Nullable;

/** The AlgorithmIdentifiers that TLS BR 7.1.3 permits, byte for byte; Mozilla's policy 5.1 lists the same. */
public enum AlgorithmEncoding {
    // @formatter:off
    RSA(Algorithm.RSA, "300d06092a864886f70d0101010500"),
    P_256(Algorithm.EC, "301306072a8648ce3d020106082a8648ce3d030107"),
    P_384(Algorithm.EC, "301006072a8648ce3d020106052b81040022"),
    P_521(Algorithm.EC, "301006072a8648ce3d020106052b81040023"),
    RSA_SHA256(Algorithm.SHA256_WITH_RSA, "300d06092a864886f70d01010b0500"),
    RSA_SHA384(Algorithm.SHA384_WITH_RSA, "300d06092a864886f70d01010c0500"),
    RSA_SHA512(Algorithm.SHA512_WITH_RSA, "300d06092a864886f70d01010d0500"),
    PSS_SHA256(Algorithm.RSASSA_PSS,
            "304106092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120"),
    PSS_SHA384(Algorithm.RSASSA_PSS,
            "304106092a864886f70d01010a3034a00f300d06096086480165030402020500a11c301a06092a864886f70d010108300d06096086480165030402020500a203020130"),
    PSS_SHA512(Algorithm.RSASSA_PSS,
            "304106092a864886f70d01010a3034a00f300d06096086480165030402030500a11c301a06092a864886f70d010108300d06096086480165030402030500a203020140"),
    /** Of few CA certificates and CRLs alone, and of none from 2026-09-15. */
    RSA_SHA1(Algorithm.SHA1_WITH_RSA, "300d06092a864886f70d0101050500"),
    ECDSA_SHA256(Algorithm.ECDSA_WITH_SHA256, "300a06082a8648ce3d040302"),
    ECDSA_SHA384(Algorithm.ECDSA_WITH_SHA384, "300a06082a8648ce3d040303"),
    ECDSA_SHA512(Algorithm.ECDSA_WITH_SHA512, "300a06082a8648ce3d040304");
    // @formatter:on

    private static final AlgorithmEncoding[] ALL = values();

    private final Algorithm algorithm;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] der;

    AlgorithmEncoding(Algorithm algorithm, String hex) {
        this.algorithm = algorithm;
        this.der = HexFormat.of().parseHex(hex);
    }

    /** The algorithm that it stands for. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** Whether these are the octets of the AlgorithmIdentifier at an offset. */
    public boolean isAt(byte[] b, int at) {
        return Der.equal(b, at, der);
    }

    /** The one whose octets stand at an offset; null if it is none of them. */
    public static @Nullable AlgorithmEncoding of(byte[] b, int at) {
        for (AlgorithmEncoding encoding : ALL) if (encoding.isAt(b, at)) return encoding;
        return null;
    }
}
