package org.clausewise.cli;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewise.io.overlay.OverlayException;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausewise check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Checks certificates against the requirements in force when they were issued.",
        description = {
            "",
            "FILE holds a certificate, a precertificate or a bare tbsCertificate in DER or base64, any number of them in PEM with "
                    + "text around, or an issuance record in JSON; DIR is searched with all below it; - is standard input.",
            "",
            "No finding is not yet compliance: the report says what was not examined and which input would decide it."
        },
        footer = {
            "",
            "Exit status: 2 if an input was unreadable or the usage wrong (the other inputs are judged all the same); else 1 if "
                    + "anything is not compliant or --fail-on is met; else 0.",
            "",
            "Examples:",
            "  clausewise check leaf.pem",
            "  clausewise check --profile tls-dv --issuer ca.pem --precertificate pre.pem leaf.pem",
            "  clausewise check --require record,raw --record leaf.json leaf.pem      what was done before it was issued",
            "  clausewise check --issued-at 2027-03-15 leaf.pem      would it do, issued then?",
            "  clausewise check --at 2026-10-01 old.pem              would it do, by the text of then?",
            "  clausewise check --format json certificates/ | jq -r 'select(.compliant | not) | .file'"
        },
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    enum FailOn {
        ERROR(Severity.ERROR),
        WARNING(Severity.WARNING);

        final Severity severity;

        FailOn(Severity severity) {
            this.severity = severity;
        }
    }

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            converter = ToProfile.class,
            description =
                    "What the certificates are meant to be: root-ca, tls-ca, tls-dv, tls-ov, tls-iv, tls-ev, pkix, ... "
                            + "Without it each is judged by the nearest profile, and the report says which and why.")
    @Nullable
    Profile profile;

    @Option(
            names = "--issued-at",
            paramLabel = "INSTANT",
            converter = ToInstant.class,
            description =
                    "When they were or will be signed, as 2026-03-15T12:30:00Z or 2026-03-15 (its first second in UTC). "
                            + "It decides clauses that say \"issued on or after\". Default: the latest embedded SCT, for a bare "
                            + "tbsCertificate the present moment, else notBefore.")
    @Nullable
    Instant issuedAt;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = ToInstant.class,
            description = "The instant whose texts judge. Default: that of issuance.")
    @Nullable
    Instant at;

    @Option(
            names = "--require",
            paramLabel = "KIND",
            split = ",",
            converter = ToInput.class,
            description =
                    "Kinds of input without which nothing is compliant: issuer, precertificate, signing-time, record, raw, keys, blocklist, ...")
    List<Input> require = new ArrayList<>();

    @Option(
            names = "--programs",
            paramLabel = "NAME",
            split = ",",
            converter = ToProgram.class,
            description = "Root programs whose policies judge too: mozilla.")
    List<String> programs = new ArrayList<>();

    @Option(names = "--issuer", paramLabel = "FILE", description = "The certificate of the CA that signs or signed.")
    @Nullable
    File issuer;

    @Option(
            names = "--precertificate",
            paramLabel = "FILE",
            description = "The precertificate that the certificate must correspond to.")
    @Nullable
    File precertificate;

    @Option(
            names = "--cps",
            paramLabel = "FILE",
            description = "The CA's own CP/CPS as an overlay in YAML: limits that are tighter than the requirements.")
    @Nullable
    File cps;

    @Option(
            names = "--log-keys",
            paramLabel = "FILE",
            description =
                    "Keys of Certificate Transparency logs, as PEM or as a log list in JSON (version 3): with --issuer, the "
                            + "signatures of embedded SCTs are verified.")
    @Nullable
    File logKeys;

    @Option(
            names = "--blocklist",
            paramLabel = "FILE",
            description = {
                "Keys that may not be certified, one a line; may be given more than once. A line is the SHA-256, 64 hexadecimal "
                        + "digits, of the DER of a subjectPublicKeyInfo (of a weak key), or of an RSA modulus or x coordinate "
                        + "without leading zeros (of a Debian weak key, as CVE-2008-0166/dwk_blocklists has them); or the 20 "
                        + "digits of Debian's openssl-blacklist. The word debian or compromised (reported to the CA) behind the "
                        + "digits says otherwise. What follows a # is a comment."
            })
    List<File> blocklists = new ArrayList<>();

    @Option(names = "--psl", paramLabel = "FILE", description = "The Public Suffix List, in place of the embedded one.")
    @Nullable
    File psl;

    @Option(
            names = "--tlds",
            paramLabel = "FILE",
            description = "IANA's list of top-level domains, in place of the embedded one.")
    @Nullable
    File tlds;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "The record of what the CA did before it issued, as JSON.")
    @Nullable
    File record;

    @Option(
            names = "--lint-report",
            paramLabel = "FILE",
            description = "What zlint, pkilint or pkimetal said, as they wrote it in JSON: added to the record.")
    List<File> lintReports = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = ToFailOn.class,
            description = "Exit with 1 from this severity on: error or warning. Default: error.")
    FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ToFormat.class,
            description = "text, or json: one object a line. Default: text.")
    Format format = Format.TEXT;

    @Parameters(paramLabel = "FILE|DIR|-", arity = "1..*", description = "What to check.")
    List<String> files = new ArrayList<>();

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        try {
            return new Checking(this, streams).run();
        } catch (OverlayException e) {
            for (String problem : e.problems()) streams.complain("clausewise: --cps " + problem);
            return 2;
        }
    }

    /**
     * Reads a command line that is plainly right, without picocli, whose start would take longer than the check: options with a
     * value each, {@code --name=value} or {@code --name value}, and files.
     *
     * @return null where picocli must say what is wrong, or knows more
     */
    static @Nullable CheckCommand plain(List<String> arguments, Streams streams) {
        var command = new CheckCommand(streams);
        var given = new ArrayList<String>();
        try {
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (argument.isEmpty() || argument.startsWith("@")) return null;
                if (argument.equals("-") || !argument.startsWith("-")) {
                    command.files.add(argument);
                    continue;
                }
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument : argument.substring(0, equals);
                if (equals < 0 && ++i == arguments.size()) return null;
                String value = equals < 0 ? arguments.get(i) : argument.substring(equals + 1);
                if (value.isEmpty() || value.startsWith("-") || value.startsWith("@") || given.contains(name))
                    return null;
                given.add(name);
                if (!command.set(name, value)) return null;
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return command.files.isEmpty() ? null : command;
    }

    private boolean set(String name, String value) {
        switch (name) {
            case "--profile" -> profile = Values.profile(value);
            case "--issued-at" -> issuedAt = Values.instant(value);
            case "--at" -> at = Values.instant(value);
            case "--require" -> {
                for (String kind : value.split(",", -1)) require.add(Values.input(kind));
            }
            case "--programs" -> {
                for (String program : value.split(",", -1)) programs.add(Values.program(program));
            }
            case "--issuer" -> issuer = new File(value);
            case "--precertificate" -> precertificate = new File(value);
            case "--cps" -> cps = new File(value);
            case "--log-keys" -> logKeys = new File(value);
            case "--blocklist" -> blocklists.add(new File(value));
            case "--psl" -> psl = new File(value);
            case "--tlds" -> tlds = new File(value);
            case "--record" -> record = new File(value);
            case "--lint-report" -> lintReports.add(new File(value));
            case "--fail-on" -> failOn = Values.word(FailOn.class, "severity", value);
            case "--format" -> format = Values.word(Format.class, "format", value);
            default -> {
                return false;
            }
        }
        return true;
    }

    static final class ToProfile implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String text) {
            return Conversion.of(() -> Values.profile(text));
        }
    }

    static final class ToInstant implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return Conversion.of(() -> Values.instant(text));
        }
    }

    static final class ToInput implements ITypeConverter<Input> {
        @Override
        public Input convert(String text) {
            return Conversion.of(() -> Values.input(text));
        }
    }

    static final class ToProgram implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return Conversion.of(() -> Values.program(text));
        }
    }

    static final class ToFailOn implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String text) {
            return Conversion.of(() -> Values.word(FailOn.class, "severity", text));
        }
    }

    static final class ToFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Conversion.of(() -> Values.word(Format.class, "format", text));
        }
    }
}
