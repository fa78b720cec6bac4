package org.clausewise.cli;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clausewise.Finding;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.der.UnreadableException;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Linting;
import org.clausewise.io.EncodedObjects.Encoded;
import org.clausewise.io.LintReports;
import org.clausewise.io.LogList;
import org.clausewise.io.ObjectKind;
import org.clausewise.io.RecordJson;
import org.clausewise.io.UnreadableRecordException;
import org.clausewise.io.overlay.Overlay;
import org.clausewise.pki.Certificate;
import org.clausewise.report.Judged;
import org.clausewise.report.VerdictJson;
import org.clausewise.report.VerdictText;
import org.clausewise.rule.Input;
import org.jspecify.annotations.Nullable;

/** One run of {@code check}: reads, judges and reports object by object. */
final class Checking implements Inputs.Visitor {
    /** What there is to say of an object: results, or complaints. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Answer(byte @Nullable [] output, List<String> complaints, boolean compliant, boolean fails) {}

    private final CheckCommand options;
    private final Streams streams;
    private final BufferedOutputStream out;
    private final Instant now;
    private final Gate gate;
    private final byte @Nullable [] issuer;
    private final byte @Nullable [] precertificate;
    private final @Nullable IssuanceRecord record;
    private final VerdictText text;
    private final InOrder<Answer> work = new InOrder<>(this::take);
    private final Progress progress;

    private int compliant;
    private int other;
    private int unreadable;
    private boolean failed;

    Checking(CheckCommand options, Streams streams) throws Exception {
        this.options = options;
        this.streams = streams;
        out = new BufferedOutputStream(streams.out(), 1 << 16);
        now = streams.clock().instant();
        text = new VerdictText(streams.printable(), streams.colour());
        issuer = companion("--issuer", options.issuer);
        precertificate = companion("--precertificate", options.precertificate);
        record = withReports(recordBeside(options.record), options.lintReports);
        Gate.Builder builder = Gate.builder()
                .requiring(options.require.toArray(Input[]::new))
                .programs(options.programs.toArray(String[]::new));
        if (options.profile != null) builder.profile(options.profile);
        given("--tlds", options.tlds, builder::topLevelDomains);
        given("--psl", options.psl, builder::publicSuffixes);
        given("--log-keys", options.logKeys, text -> builder.logKeys(LogList.read(text)));
        for (File blocklist : options.blocklists) given("--blocklist", blocklist, builder::blocklist);
        if (options.cps != null) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Overlay.read(path("--cps", options.cps), today).addTo(builder);
        }
        gate = builder.build();
        progress = new Progress(streams, options.files);
    }

    /** The exit status. */
    int run() throws Exception {
        try (work;
                progress) {
            new Inputs(streams.in(), this).visit(options.files);
            work.drain();
        }
        if (options.format == CheckCommand.Format.TEXT && compliant + other + unreadable > 1) summarise();
        out.flush();
        return unreadable > 0 ? 2 : failed ? 1 : 0;
    }

    @Override
    public void object(String file, Encoded object) throws Exception {
        work.give(() -> judge(file, object));
    }

    @Override
    public void unreadable(String file, long offset, String reason) throws Exception {
        work.give(() -> complaint(file, offset, reason));
    }

    @Override
    public void done() {
        progress.fileDone();
    }

    private void take(Answer answer) throws Exception {
        if (!answer.complaints().isEmpty()) {
            unreadable++;
            progress.clear();
            for (String line : answer.complaints()) streams.complain(line);
        }
        if (answer.output() != null) {
            if (answer.compliant()) compliant++;
            else other++;
            failed |= answer.fails();
            out.write(answer.output());
        }
        progress.objectDone();
    }

    private static Answer complaint(String file, long offset, String reason) {
        return new Answer(null, List.of(file + ": " + offset + ": " + reason), false, false);
    }

    private Answer judge(String file, Encoded object) {
        try {
            if (object.isJson()) return judgeRecord(file, object);
            ObjectKind kind = ObjectKind.of(object.der());
            Submission submission = switch (kind) {
                case CERTIFICATE -> Submission.certificate(object.der());
                case TBS_CERTIFICATE -> Submission.tbsCertificate(object.der()).asOfNow(now);
                default -> null;
            };
            if (submission == null) return complaint(file, object.offset(), place(object) + refusal(kind));
            return answer(file, object, complete(submission));
        } catch (UnreadableException e) {
            return object.line() == 0
                    ? complaint(file, e.offset(), e.reason())
                    : complaint(
                            file, object.offset(), place(object) + "byte " + e.offset() + " of its DER: " + e.reason());
        } catch (IllegalArgumentException e) {
            return complaint(file, object.offset(), place(object) + e.getMessage());
        } catch (RuntimeException | NoSuchAlgorithmException | StackOverflowError | OutOfMemoryError e) {
            return complaint(file, object.offset(), place(object) + Main.name(e));
        }
    }

    /** A record alone. What the command line says of certificates, a record beside them included, does not concern it. */
    private Answer judgeRecord(String file, Encoded object) throws NoSuchAlgorithmException {
        try {
            Submission submission =
                    Submission.issuance(RecordJson.read(object.der())).asOfNow(now);
            if (options.issuedAt != null) submission = submission.issuedAt(options.issuedAt);
            if (options.at != null) submission = submission.inForceAt(options.at);
            return answer(file, object, submission);
        } catch (UnreadableRecordException e) {
            // the path in the place of the offset
            List<String> lines =
                    e.faults().stream().map(fault -> file + ": " + fault).toList();
            return new Answer(null, lines, false, false);
        }
    }

    private Answer answer(String file, Encoded object, Submission submission) throws NoSuchAlgorithmException {
        Verdict verdict = gate.check(submission);
        return new Answer(
                report(new Judged(file, object.index(), object.der(), verdict)),
                List.of(),
                verdict.compliant(),
                fails(verdict));
    }

    private Submission complete(Submission s) {
        Submission submission = s;
        if (options.issuedAt != null) submission = submission.issuedAt(options.issuedAt);
        if (options.at != null) submission = submission.inForceAt(options.at);
        if (issuer != null) submission = submission.issuer(issuer);
        if (precertificate != null) submission = submission.precertificate(precertificate);
        if (record != null) submission = submission.record(record);
        return submission;
    }

    private byte[] report(Judged judged) throws NoSuchAlgorithmException {
        return switch (options.format) {
            case TEXT -> text.of(judged).getBytes(streams.charset());
            case JSON ->
                VerdictJson.line(judged, MessageDigest.getInstance("SHA-256").digest(judged.der()))
                        .getBytes(StandardCharsets.US_ASCII);
        };
    }

    private boolean fails(Verdict verdict) {
        boolean fails = !verdict.compliant();
        for (Finding finding : verdict.findings()) fails |= finding.severity().compareTo(options.failOn.severity) <= 0;
        return fails;
    }

    private static String place(Encoded object) {
        return object.line() == 0 ? "" : "line " + object.line() + ": ";
    }

    private String refusal(ObjectKind kind) {
        return switch (kind) {
            case PRIVATE_KEY -> "holds a private key, not a certificate";
            case CMS ->
                "a PKCS#7 or CMS message, not a certificate: openssl pkcs7 -print_certs takes its certificates out";
            case CRL, TBS_CERT_LIST, OCSP_REQUEST, OCSP_RESPONSE ->
                kind.noun() + ", not a certificate"
                        + (options.profile == null ? "" : " that could be judged as " + options.profile.id())
                        + ": this version judges certificates, precertificates and tbsCertificates";
            default -> kind.noun() + ", not a certificate";
        };
    }

    private static Path path(String option, File file) {
        try {
            return file.toPath();
        } catch (InvalidPathException e) {
            throw new UsageException(option + " " + file + ": cannot be read");
        }
    }

    /** Hands over the text of the file that an option names. */
    private static void given(String option, @Nullable File file, Consumer<byte[]> taker) {
        if (file == null) return;
        byte[] text;
        try {
            text = Files.readAllBytes(file.toPath());
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(option + " " + file + ": cannot be read");
        }
        try {
            taker.accept(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " " + file + ": " + e.getMessage());
        }
    }

    private static @Nullable IssuanceRecord recordBeside(@Nullable File file) {
        if (file == null) return null;
        try (InputStream in = Files.newInputStream(file.toPath())) {
            return RecordJson.read(in.readNBytes(RecordJson.MAX_SIZE + 1));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("--record " + file + ": cannot be read");
        } catch (UnreadableRecordException e) {
            throw new UsageException("--record " + file + ": " + e.getMessage());
        }
    }

    private static @Nullable IssuanceRecord withReports(@Nullable IssuanceRecord record, List<File> reports) {
        if (reports.isEmpty()) return record;
        if (record == null) throw new UsageException("--lint-report belongs to a record: give --record too");
        List<Linting> linting = new ArrayList<>(record.linting());
        for (File report : reports) given("--lint-report", report, text -> linting.addAll(LintReports.read(text)));
        return record.linting(linting);
    }

    /** The one certificate in the file that an option names. */
    private byte @Nullable [] companion(String option, @Nullable File file) throws Exception {
        if (file == null) return null;
        List<Encoded> found = new ArrayList<>();
        var one = new Inputs.Visitor() {
            @Override
            public void object(String name, Encoded object) {
                found.add(object);
            }

            @Override
            public void unreadable(String name, long offset, String reason) {
                throw new UsageException(option + " " + name + ": " + offset + ": " + reason);
            }
        };
        new Inputs(streams.in(), one).visit(List.of(file.getPath()));
        if (found.size() != 1) {
            throw new UsageException(
                    option + " " + file + ": holds " + found.size() + " objects and wants one certificate");
        }
        byte[] der = found.get(0).der();
        if (found.get(0).isJson()) throw new UsageException(option + " " + file + ": 0: JSON, not a certificate");
        ObjectKind kind = ObjectKind.of(der);
        if (kind != ObjectKind.CERTIFICATE) throw new UsageException(option + " " + file + ": 0: " + refusal(kind));
        try {
            Certificate.read(der);
        } catch (UnreadableException e) {
            throw new UsageException(option + " " + file + ": " + e.offset() + ": " + e.reason());
        }
        return der;
    }

    private void summarise() throws Exception {
        StringBuilder line = new StringBuilder();
        line.append(compliant + other).append(compliant + other == 1 ? " object: " : " objects: ");
        line.append(compliant).append(" compliant, ").append(other).append(" not");
        if (unreadable > 0) line.append("; ").append(unreadable).append(" unreadable");
        out.write(line.append('\n').toString().getBytes(streams.charset()));
    }
}
