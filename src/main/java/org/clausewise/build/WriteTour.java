package org.clausewise.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.rule.Profile;

/** Writes the certificates of {@code testvectors/tour}, and {@code tour.md} beside it, the same each time: {@code WriteTour testvectors/tour}. */
public final class WriteTour {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Stop(String file, String what, byte[] der) {
        Stop(String file, String what, CertificateSpec certificate) {
            this(file, what, certificate.certificate());
        }
    }

    /** Of these two the second is not what the first announced. */
    private static final String FIRST = "11-precertificate.pem";

    private static final String SECOND = "12-unlike-its-precertificate.pem";

    private WriteTour() {}

    /**
     * Writes the folder.
     *
     * @param args the folder
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        StringBuilder table = new StringBuilder("# A tour\n\n"
                + "Certificates to try first, all for names that nobody has. `java -jar target/clausewise.jar check testvectors/tour`"
                + " judges them. `org.clausewise.build.WriteTour` makes them; the signatures are placeholders, as TLS BR 4.3.1.2 allows.\n\n"
                + "| file | what is in it |\n|---|---|\n");
        for (Stop stop : stops()) {
            byte[] der = stop.der();
            String pem = stop.what() + "\n-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                    + "\n-----END CERTIFICATE-----\n";
            Files.writeString(folder.resolve(stop.file()), pem, StandardCharsets.US_ASCII);
            table.append("| ")
                    .append(stop.file())
                    .append(" | ")
                    .append(stop.what())
                    .append(" |\n");
        }
        table.append("\nTwo belong together: `check --precertificate testvectors/tour/")
                .append(FIRST)
                .append(" testvectors/tour/")
                .append(SECOND)
                .append("` tells where they differ.\n");
        Files.writeString(folder.resolveSibling("tour.md"), table, StandardCharsets.US_ASCII);
    }

    private static List<Stop> stops() {
        return List.of(
                new Stop(
                        "01-compliant-dv.pem",
                        "Compliant, Domain Validated.",
                        named(Subscribers.plain(Profile.TLS_DV))),
                new Stop(
                        "02-compliant-ov.pem",
                        "Compliant, Organization Validated.",
                        named(Subscribers.plain(Profile.TLS_OV))),
                mutant(
                        "03-one-second-too-long.pem",
                        "Valid for 200 days and one second.",
                        "tls.subscriber.validity.max-200-days/a-second"),
                change(
                        "04-internal-name.pem",
                        "A name that does not end in a top-level domain.",
                        c -> c.names(GeneralNames.dns("mail.corp-internal"))),
                change(
                        "05-trailing-dot.pem",
                        "A dNSName that ends in a full stop.",
                        c -> c.names(GeneralNames.dns("www.example.com."))),
                change("06-reserved-address.pem", "A private IP address.", c -> c.names(GeneralNames.ip("10.0.0.1"))),
                change(
                        "07-bad-p-label.pem",
                        "A label that begins with xn-- and is no Punycode.",
                        c -> c.names(GeneralNames.dns("xn--a-0000000.example.com"))),
                change(
                        "08-san-not-critical.pem",
                        "An empty subject beside a subjectAltName that is not critical: one fact, three rules.",
                        c -> named(c).critical(Oids.SUBJECT_ALT_NAME, false)),
                mutant(
                        "09-boolean-7f.pem",
                        "A BOOLEAN of 7F, which BER allows and DER does not.",
                        "rfc5280.der.boolean-value/critical-7f"),
                change(
                        "10-no-policies.pem",
                        "A certificate without certificatePolicies.",
                        c -> named(c).without(Oids.CERTIFICATE_POLICIES)),
                new Stop(
                        FIRST,
                        "Compliant, a precertificate.",
                        named(Subscribers.plain(Profile.TLS_DV)).precertificate()),
                change(
                        SECOND,
                        "Compliant by itself; beside its precertificate it has a name too many.",
                        c -> named(c).dnsName("shop.example.com")));
    }

    private static CertificateSpec named(CertificateSpec c) {
        return c.names(GeneralNames.dns("www.example.com"), GeneralNames.dns("example.com"));
    }

    private static Stop change(String file, String what, UnaryOperator<CertificateSpec> edit) {
        return new Stop(file, what, edit.apply(Subscribers.plain(Profile.TLS_DV)));
    }

    private static Stop mutant(String file, String what, String id) {
        Mutant mutant = Mutants.all().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Stop(file, what, mutant.apply(named(mutant.plain(Profile.TLS_DV))));
    }
}
