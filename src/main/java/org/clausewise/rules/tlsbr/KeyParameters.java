package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.Algorithm.Family.DSA;
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
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.RsaModulus;
import org.clausewise.rule.Elements.Place;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 6.1.5 and 6.1.6, key sizes and the quality of keys. */
public final class KeyParameters {
    public static final Section<Certificate> RULES =
            Section.of("tls.key", Subject.CERTIFICATE, Profile.Group.TLS).at(Certificate::subjectPublicKeyInfo);

    private static final long YEAR_2014 = 1_388_534_400L;

    private static final Fact<Certificate> RSA_KEY = keyOf(RSA, RSASSA_PSS);
    private static final Fact<Certificate> EC_KEY = keyOf(EC, EC_AGREEMENT);
    private static final Fact<Certificate> NO_CURVE = KEY.none(P_256 | P_384 | P_521);
    private static final Fact<Certificate> IS_POINT = SEARCHED_KEY.none(NO_POINT);

    private static final Place<Certificate> MODULUS = c -> PublicKey.rsaModulus(c.bytes(), c.subjectPublicKeyInfo());
    private static final Place<Certificate> EXPONENT = c -> PublicKey.rsaExponent(c.bytes(), c.subjectPublicKeyInfo());

    static final Rule<Certificate> ALGORITHM = RULES.rule("algorithm", "tls-br-6.1.5-u1#1", "tls-br-7.1.3.1-u1")
            .require(
                    keyOf(RSA, RSASSA_PSS, RSAES_OAEP, EC, EC_AGREEMENT, DSA),
                    "use an RSA key, or an ECDSA key on P-256, P-384 or P-521: no other algorithm is permitted");

    static final Rule<Certificate> NO_DSA = RULES.rule("no-dsa", "tls-br-6.1.5-u1#2", "tls-br-7.1.3.1-u1")
            .require(keyOf(DSA).not(), "use an RSA or ECDSA key: DSA keys are no longer permitted");

    static final Rule<Certificate> RSA_2048 = RULES.rule("rsa.2048", "tls-br-6.1.5-1")
            .at(MODULUS)
            .reads(Part.NOT_AFTER)
            .when(RSA_KEY)
            .whenever(c -> !isOfOldTable(c)) // those have a limit of their own
            .require(KEY.none(UNDER_2048_BITS), "use an RSA modulus of at least 2048 bits");

    static final Rule<Certificate> RSA_1024 = RULES.rule("rsa.1024", "tls-br-6.1.5-r1")
            .at(MODULUS)
            .reads(Part.NOT_AFTER)
            .when(RSA_KEY)
            .whenever(KeyParameters::isOfOldTable) // the column of what ends in 2013
            .require(KEY.none(UNDER_1024_BITS), "use an RSA modulus of at least 1024 bits");

    static final Rule<Certificate> RSA_OCTETS = RULES.rule("rsa.whole-octets", "tls-br-6.1.5-2")
            .at(MODULUS)
            .when(RSA_KEY)
            .require(KEY.none(NOT_WHOLE_OCTETS), "use an RSA modulus whose number of bits is a multiple of 8");

    static final Rule<Certificate> CURVE = RULES.rule("ec.curve", "tls-br-6.1.5-3#1")
            // parameters that name no curve are another fault, and leave open which it is
            .when(EC_KEY, KEY.none(PARAMETERS_WRONG))
            .require(NO_CURVE.not(), "use a key on P-256, P-384 or P-521");

    static final Rule<Certificate> POINT = RULES.rule("ec.point", "tls-br-6.1.5-3#2")
            .when(EC_KEY, NO_CURVE.not())
            .require(IS_POINT, "refuse this key: it is no point of the curve that its parameters name");

    static final Rule<Certificate> VALIDATION = RULES.rule("ec.validation", "tls-br-6.1.6-4")
            .when(EC_KEY, NO_CURVE.not())
            .require(IS_POINT, "refuse this key: it is no point of the curve that its parameters name");

    static final Rule<Certificate> EXPONENT_MINIMUM = RULES.rule("rsa.exponent.minimum", "tls-br-6.1.6-1#1")
            .at(EXPONENT)
            .when(RSA_KEY)
            .require(KEY.none(EXPONENT_UNDER_3), "use a public exponent of 3 or more, best 65537");

    static final Rule<Certificate> EXPONENT_ODD = RULES.rule("rsa.exponent.odd", "tls-br-6.1.6-1#2")
            .at(EXPONENT)
            .when(RSA_KEY)
            .require(KEY.none(EXPONENT_EVEN), "use an odd public exponent, best 65537");

    static final Rule<Certificate> EXPONENT_RANGE = RULES.rule("rsa.exponent.range", "tls-br-6.1.6-2")
            .at(EXPONENT)
            .when(RSA_KEY)
            .require(
                    KEY.none(EXPONENT_OUT_OF_RANGE),
                    "use a public exponent between 2^16 + 1 and 2^256 - 1, best 65537");

    static final Rule<Certificate> MODULUS_ODD = weakness(
            "odd", "tls-br-6.1.6-3#1", RsaModulus.EVEN, "refuse this key: its modulus is even, which factors it");
    static final Rule<Certificate> PRIME_POWER = weakness(
            "prime-power",
            "tls-br-6.1.6-3#2",
            RsaModulus.PRIME_POWER,
            "refuse this key: its modulus is a power of a prime, which a root factors");
    static final Rule<Certificate> SMALL_FACTOR = weakness(
            "small-factor",
            "tls-br-6.1.6-3#3",
            RsaModulus.SMALL_FACTOR,
            "refuse this key: a prime below 752 divides its modulus");

    static final Rule<Certificate> DSA_MODULUS = RULES.rule("dsa.modulus", "tls-br-6.1.5-r2#1")
            .when(keyOf(DSA), KEY.none(DSA_INCOMPLETE))
            .require(KEY.none(DSA_UNDER_2048_BITS), "use a DSA modulus of at least 2048 bits");

    static final Rule<Certificate> DSA_DIVISOR = RULES.rule("dsa.divisor", "tls-br-6.1.5-r2#2")
            .when(keyOf(DSA), KEY.none(DSA_INCOMPLETE))
            .require(KEY.none(DSA_DIVISOR_UNDER_224_BITS), "use a DSA divisor of at least 224 bits");

    static final Rule<Certificate> DSA_PAIR = RULES.rule("dsa.pair", "tls-br-6.1.5-r2#3")
            .when(keyOf(DSA), KEY.none(DSA_INCOMPLETE))
            .require(KEY.none(DSA_NO_PAIR), "use a DSA key of 2048 and 224 bits, 2048 and 256 or 3072 and 256");

    static final Rule<Certificate> DSA_PARAMETERS = RULES.rule("dsa.parameters", "tls-br-6.1.6-r1")
            .when(keyOf(DSA))
            .require(KEY.none(DSA_INCOMPLETE), "put all domain parameters of the DSA key into it: p, q and g");

    static final Rule<Certificate> DSA_RANGE = RULES.rule("dsa.range", "tls-br-6.1.6-r2#1")
            .when(keyOf(DSA), KEY.none(DSA_INCOMPLETE | NO_KEY))
            .require(SEARCHED_KEY.none(DSA_OUT_OF_RANGE), "refuse this key: its value is not between 2 and p - 2");

    static final Rule<Certificate> DSA_ORDER = RULES.rule("dsa.order", "tls-br-6.1.6-r2#2")
            .when(keyOf(DSA), KEY.none(DSA_INCOMPLETE | NO_KEY))
            .require(SEARCHED_KEY.none(DSA_WRONG_ORDER), "refuse this key: its value is not of order q modulo p");

    static {
        RULES.about(Matter.KEY_ALGORITHM, "algorithm", "no-dsa")
                .about(Matter.MODULUS_SIZE, "rsa.2048", "rsa.1024", "rsa.whole-octets")
                .about(Matter.EXPONENT, "rsa.exponent.minimum", "rsa.exponent.range")
                .about(Matter.MODULUS, "rsa.modulus.odd", "rsa.modulus.prime-power", "rsa.modulus.small-factor")
                .about(Matter.POINT, "ec.point");
    }

    private KeyParameters() {}

    private static Rule<Certificate> weakness(String name, String duty, long weakness, String message) {
        return RULES.rule("rsa.modulus." + name, duty)
                .at(MODULUS)
                .when(RSA_KEY)
                .require(SEARCHED_KEY.none(weakness), message);
    }

    /** The texts up to 1.7.0 have a column for subscriber certificates that end in 2013 or before. */
    private static boolean isOfOldTable(Certificate c) {
        return c.notAfterSeconds() < YEAR_2014 && !c.isCa();
    }
}
