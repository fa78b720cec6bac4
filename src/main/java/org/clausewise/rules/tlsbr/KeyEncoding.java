package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.Algorithm.Family.EC;
import static org.clausewise.pki.Algorithm.Family.EC_AGREEMENT;
import static org.clausewise.pki.Algorithm.Family.RSA;
import static org.clausewise.pki.Algorithm.Family.RSAES_OAEP;
import static org.clausewise.pki.Algorithm.Family.RSASSA_PSS;
import static org.clausewise.pki.KeyTraits.*;
import static org.clausewise.rule.CertificateFacts.KEY;
import static org.clausewise.rule.CertificateFacts.SEARCHED_KEY;
import static org.clausewise.rule.CertificateFacts.keyOf;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.PublicKey;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.3.1, SubjectPublicKeyInfo. */
public final class KeyEncoding {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.key-encoding", Subject.CERTIFICATE, Profile.Group.TLS)
            .at(c -> PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo()));

    static final Rule<Certificate> RSA_ALGORITHM = RULES.rule(
                    "rsa.algorithm", "tls-br-7.1.3.1.1-1", "tls-br-7.1.3.1.1-3", "tls-br-7.1.3.1-u1")
            .when(keyOf(RSA, RSASSA_PSS, RSAES_OAEP))
            .require(keyOf(RSA), "name rsaEncryption (1.2.840.113549.1.1.1) as the algorithm of the RSA key");

    static final Rule<Certificate> RSA_PARAMETERS = RULES.rule(
                    "rsa.parameters", "tls-br-7.1.3.1.1-2", "tls-br-7.1.3.1.1-4", "tls-br-7.1.3.1-u1")
            .when(keyOf(RSA))
            .require(KEY.none(PARAMETERS_WRONG), "put a NULL into the parameters of rsaEncryption");

    static final Rule<Certificate> RSA_IDENTIFIER = RULES.rule(
                    "rsa.identifier", "tls-br-7.1.3.1.1-4", "tls-br-7.1.3.1-u1")
            .when(keyOf(RSA), KEY.none(PARAMETERS_WRONG))
            .require(KEY.none(INEXACT), "encode the AlgorithmIdentifier as 300d06092a864886f70d0101010500");

    static final Rule<Certificate> EC_ALGORITHM = RULES.rule("ec.algorithm", "tls-br-7.1.3.1.2-1", "tls-br-7.1.3.1-u1")
            .when(keyOf(EC, EC_AGREEMENT))
            .require(keyOf(EC), "name id-ecPublicKey (1.2.840.10045.2.1) as the algorithm of the ECDSA key");

    static final Rule<Certificate> NAMED_CURVE = RULES.rule("ec.named-curve", "tls-br-7.1.3.1.2-2", "tls-br-7.1.3.1-u1")
            .when(keyOf(EC))
            .require(KEY.none(PARAMETERS_WRONG), "put the OBJECT IDENTIFIER of a named curve into the parameters");

    static final Rule<Certificate> CURVE = RULES.rule("ec.curve", "tls-br-7.1.3.1-u1")
            .at(Certificate::subjectPublicKeyInfo)
            .when(keyOf(EC), KEY.none(PARAMETERS_WRONG))
            .require(KEY.none(P_256 | P_384 | P_521).not(), "use a key on P-256, P-384 or P-521");

    // @formatter:off
    static {
        curve("p256", P_256, POINT_OF_P_256, "tls-br-7.1.3.1.2-3", "secp256r1 (1.2.840.10045.3.1.7)",
                "tls-br-7.1.3.1.2-6", "301306072a8648ce3d020106082a8648ce3d030107");
        curve("p384", P_384, POINT_OF_P_384, "tls-br-7.1.3.1.2-4", "secp384r1 (1.3.132.0.34)",
                "tls-br-7.1.3.1.2-7", "301006072a8648ce3d020106052b81040022");
        curve("p521", P_521, POINT_OF_P_521, "tls-br-7.1.3.1.2-5", "secp521r1 (1.3.132.0.35)",
                "tls-br-7.1.3.1.2-8", "301006072a8648ce3d020106052b81040023");
    }
    // @formatter:on

    private KeyEncoding() {}

    /** What a key on the curve is named, and how that is written. */
    private static void curve(
            String name, long named, long point, String nameDuty, String oid, String identifierDuty, String hex) {
        RULES.rule("ec." + name + ".name", nameDuty)
                .when(keyOf(EC), KEY.none(PARAMETERS_WRONG))
                .require(SEARCHED_KEY.none(point), "name " + oid + ": the key is a point of that curve");
        RULES.rule("ec." + name + ".identifier", identifierDuty, "tls-br-7.1.3.1-u1")
                .when(keyOf(EC), KEY.none(named).not())
                .require(KEY.none(INEXACT), "encode the AlgorithmIdentifier as " + hex);
    }
}
