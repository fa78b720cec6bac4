package org.clausewise.gen.evg;

import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.printable;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.utf8;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/** EVG 7.1.4.2.8 and 7.1.2.2 with Appendix H: organizationIdentifier in the subject, and the extension that repeats it. */
public final class EvOrganizationIdentifierMutants {
    private EvOrganizationIdentifierMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(extension(), attribute(), schemes()).flatMap(s -> s).toList();
    }

    private static Stream<Mutant> extension() {
        return Stream.of(
                attribute("extension.present", "evg-7.1.2.2-1", "", "NTRNL-33031431"),
                attribute("extension.recommended", "evg-7.1.2.2-r1", "", "NTRNL-33031431"),
                extension(
                                "type",
                                "evg-7.1.2.2-3#1",
                                "reference",
                                sequence(printable("NTR"), printable("NL"), printable("33031431")))
                        .implies("rfc5280.der.wrong-tag"),
                extension("type", "evg-7.1.2.2-3#1", "scheme", sequence(utf8("NTR"), printable("NL"), utf8("33031431")))
                        .implies("rfc5280.der.wrong-tag", "rfc5280.der.missing-field"),
                extension(
                        "scheme-size",
                        "evg-7.1.2.2-3#2",
                        "",
                        sequence(printable("NT"), printable("NL"), utf8("33031431"))),
                extension(
                                "country-size",
                                "evg-7.1.2.2-3#3",
                                "",
                                sequence(printable("NTR"), printable("NLD"), utf8("33031431")))
                        .implies(id("extension.country")),
                extension("state-size", "evg-7.1.2.2-3#4", "empty", withState("")),
                extension("state-size-before", "evg-7.1.2.2-r2", "long", withState("x".repeat(129))),
                extension(
                        "scheme",
                        "evg-7.1.2.2-u1#2",
                        "",
                        sequence(printable("LEI"), printable("XG"), utf8("724500PMK2A2M1SQQ228"))),
                extension(
                        "country",
                        "evg-7.1.2.2-u1#3",
                        "",
                        sequence(printable("NTR"), printable("ZZ"), utf8("33031431"))),
                extension(
                        "subdivision-of-ntr",
                        "evg-7.1.2.2-u1#4",
                        "",
                        sequence(printable("VAT"), printable("BE"), implicit(0, printable("BR")), utf8("0403200393"))),
                extension("reference", "evg-7.1.2.2-u1#5", "", sequence(printable("NTR"), printable("NL"), utf8(""))),
                agrees("scheme", Extensions.organizationIdentifier("VAT", "NL", null, "33031431")),
                agrees("country", Extensions.organizationIdentifier("NTR", "BE", null, "33031431")),
                agrees("subdivision", Extensions.organizationIdentifier("NTR", "NL", "NH", "33031431")),
                agrees("reference", Extensions.organizationIdentifier("NTR", "NL", null, "33031432")));
    }

    private static Stream<Mutant> attribute() {
        return Stream.of(
                both(
                                "string-type",
                                "evg-7.1.4.2.8-2",
                                "",
                                c -> c.subject(s ->
                                        s.replace(Oids.ORGANIZATION_IDENTIFIER, DerWriter.teletex("NTRNL-33031431"))))
                        .implies(
                                "rfc5280.fields.subject.old-strings",
                                "tls.subscriber.name.organization-identifier.string-type"),
                alone("scheme", "evg-7.1.4.2.8-3", "short", "NT"),
                alone("scheme", "evg-7.1.4.2.8-3", "number", "33031431"),
                alone("known-scheme", "evg-7.1.4.2.8-u1", "lei", "LEIXG-724500PMK2A2M1SQQ228"),
                alone("known-scheme", "evg-7.1.4.2.8-u1", "lower-case", "vatNL-803441526B01"),
                alone("country", "evg-7.1.4.2.8-4#1", "unassigned", "VATZZ-803441526B01"),
                alone("country", "evg-7.1.4.2.8-4#1", "missing", "VAT-803441526B01"),
                alone("country", "evg-7.1.4.2.8-4#1", "prefix-of-vat", "PSDEL-BOG-123"),
                alone("vat-prefix", "evg-7.1.4.2.8-4#2", "", "VATEL-094259216"),
                alone("subdivision-of-ntr", "evg-7.1.4.2.8-5#1", "", "VATBE+BR-0403200393"),
                alone("hyphen", "evg-7.1.4.2.8-6", "none", "VATBE0403200393"),
                alone("hyphen", "evg-7.1.4.2.8-6", "other", "VATBE:0403200393"),
                alone("reference", "evg-7.1.4.2.8-7", "", "VATBE-"),
                scoped("subdivision", "evg-7.1.4.2.8-5#2", "long", "NTRUS+CALI-4227413"),
                scoped("subdivision", "evg-7.1.4.2.8-5#2", "punctuation", "NTRUS+C.-4227413"),
                scoped("subdivision-of-two", "evg-7.1.4.2.8-r1", "", "NTRUS+CAL-4227413"));
    }

    private static Stream<Mutant> schemes() {
        return Stream.of(
                ntr("scope", "evg-7.1.4.2.8-9#1", "", "NL", "NH", "33031431"),
                ntr("ntr.country", "evg-H-u2", "other", "BE", null, "33031431"),
                ntr("ntr.country", "evg-H-u2", "global", "XG", null, "33031431"),
                ntr("ntr.reference", "evg-H-u1", "", "NL", null, "33031432"),
                both("ntr.subdivision", "evg-H-u3#1", "", c -> identified(c, "NTR", "US", null, "4227413"))
                        .given(EvOrganizationIdentifierMutants::inCalifornia));
    }

    /** The extension alone, which is allowed. */
    private static Mutant extension(String rule, String duty, String name, byte[] value) {
        return both(
                "extension." + rule,
                duty,
                name,
                c -> c.subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER))
                        .with(Extension.notCritical(Oids.CABF_ORGANIZATION_IDENTIFIER, value)));
    }

    private static byte[] withState(String state) {
        return sequence(printable("NTR"), printable("US"), implicit(0, printable(state)), utf8("4227413"));
    }

    private static Mutant agrees(String name, Extension extension) {
        return both("extension.agrees", "evg-7.1.2.2-u1#1", name, c -> c.with(extension));
    }

    /** The attribute without the extension. */
    private static Mutant attribute(String rule, String duty, String name, String text) {
        return both(
                rule,
                duty,
                name,
                c -> c.subject(s -> s.replace(Oids.ORGANIZATION_IDENTIFIER, utf8(text)))
                        .without(Oids.CABF_ORGANIZATION_IDENTIFIER));
    }

    /** An attribute that is wrong, and for want of the extension that cannot repeat it. */
    private static Mutant alone(String rule, String duty, String name, String text) {
        return attribute(rule, duty, name, text).implies(id("extension.present"), id("extension.recommended"));
    }

    private static Mutant scoped(String rule, String duty, String name, String text) {
        return attribute(rule, duty, name, text)
                .given(EvOrganizationIdentifierMutants::inCalifornia)
                .implies(id("extension.present"), id("extension.recommended"));
    }

    private static Mutant ntr(
            String rule, String duty, String name, String country, @Nullable String state, String reference) {
        return both(rule, duty, name, c -> identified(c, "NTR", country, state, reference));
    }

    /** A registration in the Netherlands. */
    private static Mutant both(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), duty, change)
                .named(name)
                .of(Profile.TLS_EV)
                .given(c -> registered(c, "NL", null, "33031431"));
    }

    private static CertificateSpec inCalifornia(CertificateSpec c) {
        return registered(c, "US", "California", "4227413");
    }

    private static CertificateSpec registered(
            CertificateSpec c, String country, @Nullable String state, String reference) {
        c.subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER)
                .without(Oids.JURISDICTION_STATE_OR_PROVINCE)
                .without(Oids.JURISDICTION_LOCALITY)
                .replace(Oids.JURISDICTION_COUNTRY, printable(country))
                .replace(Oids.SERIAL_NUMBER, printable(reference)));
        if (state != null) c.subject(s -> s.with(Attribute.utf8(Oids.JURISDICTION_STATE_OR_PROVINCE, state)));
        return identified(c, "NTR", country, state == null ? null : "CA", reference);
    }

    private static CertificateSpec identified(
            CertificateSpec c, String scheme, String country, @Nullable String subdivision, String reference) {
        String text = scheme + country + (subdivision == null ? "" : "+" + subdivision) + "-" + reference;
        return c.subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER)
                        .with(Attribute.utf8(Oids.ORGANIZATION_IDENTIFIER, text)))
                .with(Extensions.organizationIdentifier(scheme, country, subdivision, reference));
    }

    private static String id(String rule) {
        return "evg.subscriber.org-id." + rule;
    }
}
