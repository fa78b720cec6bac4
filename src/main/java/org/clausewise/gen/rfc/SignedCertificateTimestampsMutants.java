package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.concat;
import static org.clausewise.der.DerWriter.content;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.gen.Oids.SCT_LIST;
import static org.clausewise.gen.SignedCertificateTimestamps.opaque;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** RFC 6962 3.2 and 3.3, the signed certificate timestamps that a certificate embeds. */
public final class SignedCertificateTimestampsMutants {
    private static final byte[] NONE = {};

    private SignedCertificateTimestampsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                list("list.wrapped", "3.3-3#2", "bare", c -> c.value(SCT_LIST, v -> content(v)))
                        .implies("rfc5280.der.wrong-tag", "rfc5280.der.truncated", "rfc5280.der.non-minimal-length"),
                list("list.wrapped", "3.3-3#2", "other-type", c -> c.value(SCT_LIST, v -> DerWriter.retag(0x0C, v)))
                        .implies("rfc5280.der.wrong-tag"),
                list("list.length", "3.3-u2#1", "longer", c -> c.value(SCT_LIST, inside(l -> plus(l, 0, 1)))),
                list("list.length", "3.3-u2#1", "trailed", c -> c.value(SCT_LIST, inside(l -> concat(l, new byte[1])))),
                list("list.length", "3.3-u2#1", "nothing", c -> c.value(SCT_LIST, inside(l -> NONE))),
                list("list.not-empty", "3.3-1", "", c -> c.value(SCT_LIST, inside(l -> opaque(NONE)))),
                list(
                        "list.sct-length",
                        "3.3-u2#2",
                        "longer",
                        c -> c.value(SCT_LIST, inside(l -> plus(l, 4 + sct(c, 0).length, 1)))),
                list(
                        "list.sct-length",
                        "3.3-u2#2",
                        "empty",
                        c -> c.value(
                                SCT_LIST,
                                inside(l -> opaque(concat(opaque(NONE), Arrays.copyOfRange(l, 2, l.length)))))),
                sct("sct.fields", "3.2-u5#1", "cut-off", sct -> Arrays.copyOf(sct, sct.length - 1)),
                sct("sct.fields", "3.2-u5#1", "short", sct -> Arrays.copyOf(sct, 40)),
                sct("sct.fields", "3.2-u5#1", "extensions", sct -> plus(sct, 41, 200)),
                sct("sct.trailing", "3.2-u5#2", "", sct -> concat(sct, new byte[1])),
                sct("sct.version", "3.2-u6", "", sct -> {
                    byte[] changed = sct.clone();
                    changed[0] = 1;
                    return changed;
                }),
                Mutant.mutant(
                                "rfc6962.sct.list.not-in-precertificate",
                                "rfc6962-3.3-3#3",
                                c -> c.precertificate(p -> withScts(p)))
                        .given(c -> c.artifact(Artifact.PRECERTIFICATE))
                        .implies("tls.precertificate.sct-list.absent"));
    }

    private static Mutant list(String rule, String clause, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("rfc6962.sct." + rule, "rfc6962-" + clause, change)
                .named(name)
                .of(Profile.PKIX)
                .given(SignedCertificateTimestampsMutants::withScts)
                .ofCertificates();
    }

    /** Changes the second of two SCTs. */
    private static Mutant sct(String rule, String clause, String name, Function<byte[], byte[]> change) {
        return list(rule, clause, name, c -> c.with(Extensions.sctList(sct(c, 0), change.apply(sct(c, 1)))));
    }

    private static CertificateSpec withScts(CertificateSpec c) {
        return c.with(Extensions.sctList(sct(c, 0), sct(c, 1)));
    }

    private static byte[] sct(CertificateSpec c, int log) {
        return SignedCertificateTimestamps.placeholder(Keys.of(TestKey.Role.LOG).get(log), c.issuedAt());
    }

    /** Edits the list inside its OCTET STRING. */
    private static UnaryOperator<byte[]> inside(UnaryOperator<byte[]> edit) {
        return value -> octetString(edit.apply(content(value)));
    }

    /** Adds to a number in two octets. */
    private static byte[] plus(byte[] octets, int at, int more) {
        byte[] changed = octets.clone();
        int number = ((octets[at] & 0xFF) << 8 | octets[at + 1] & 0xFF) + more;
        changed[at] = (byte) (number >> 8);
        changed[at + 1] = (byte) number;
        return changed;
    }
}
