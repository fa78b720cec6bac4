package org.clausewise.io.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.clausewise.evidence.Basis;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Octets;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;
import org.xbill.DNS.utils.base32;

/**
 * Looks for the CAA records that are relevant to a name (RFC 8659 3), validates the answers by DNSSEC (RFC 4035 5), and writes down
 * what it saw. It decides nothing: whether a look-up that failed may count as permission is for rules to say.
 *
 * <p>The climb begins at the name and ends with the first record set, with the first look-up that fails, or below the root.
 * Aliases are followed wherever the resolver leaves them open. Of a look-up that fails it is also told whether the name lies in a
 * zone that DNSSEC shows to be unsigned. Each collection asks anew: no answer and no key is kept for another.
 *
 * <pre>{@code
 * CaaCollector collector = CaaCollector.at(new InetSocketAddress("192.0.2.53", 53), Duration.ofSeconds(5))
 *         .trustAnchors(Files.readAllBytes(Path.of("/usr/share/dns/root.ds")));
 * CaaCheck check = collector.collect("caa-1", "www.example.com").check();
 * byte[] json = RecordJson.write(record.caa(List.of(check)));
 * }</pre>
 */
public final class CaaCollector {
    /** No chain of aliases is followed further. */
    private static final int MAX_ALIASES = 16;

    private static final int UDP_PAYLOAD = 1_232;

    /** Of the names of NSEC3 records (RFC 5155 3.3). */
    private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, false);

    private final Resolver resolver;
    private final String id;
    private final InstantSource clock;
    private final int tries;
    private final byte @Nullable [] anchors;

    private CaaCollector(Resolver resolver, String id, InstantSource clock, int tries, byte @Nullable [] anchors) {
        this.resolver = resolver;
        this.id = id;
        this.clock = clock;
        this.tries = tries;
        this.anchors = anchors;
    }

    /**
     * A collector that asks a recursive resolver, over TCP where an answer does not fit into a datagram. The evidence names the
     * resolver by its address.
     *
     * @param timeout for each question
     */
    public static CaaCollector at(InetSocketAddress address, Duration timeout) {
        SimpleResolver simple = new SimpleResolver(address);
        simple.setTimeout(timeout);
        simple.setEDNS(0, UDP_PAYLOAD, 0);
        String id = address.getAddress().getHostAddress() + (address.getPort() == 53 ? "" : ":" + address.getPort());
        return over(simple, id);
    }

    /**
     * A collector that asks another resolver of dnsjava.
     *
     * @param id what the evidence calls it
     */
    public static CaaCollector over(Resolver resolver, String id) {
        return new CaaCollector(resolver, id, InstantSource.system(), 2, null);
    }

    /**
     * With these trust anchors, DS or DNSKEY records as in a zone file; without any nothing is validated.
     *
     * @throws IllegalArgumentException if they cannot be read
     */
    public CaaCollector trustAnchors(byte[] zoneFile) {
        byte[] copy = zoneFile.clone();
        try {
            new ValidatingResolver(resolver).loadTrustAnchors(new ByteArrayInputStream(copy));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no trust anchors: " + e.getMessage(), e);
        }
        return new CaaCollector(resolver, id, clock, tries, copy);
    }

    /** With so many attempts at each look-up that fails, at least 1; 2 where nothing is said (TLS BR 3.2.2.8). */
    public CaaCollector tries(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("at least one try: " + number);
        }
        return new CaaCollector(resolver, id, clock, number, anchors);
    }

    /** With another clock for the times of answers. Signatures are compared with the system's. */
    public CaaCollector clock(InstantSource source) {
        return new CaaCollector(resolver, id, source, tries, anchors);
    }

    /**
     * Collects the evidence for one name.
     *
     * @param check the id of the check
     * @param name a domain name, with or without {@code *.}, in A-labels
     * @throws IllegalArgumentException if it is no domain name
     */
    public CaaCollection collect(String check, String name) {
        Name at = parse(DomainNames.withoutWildcard(name));
        Recorder recorder = new Recorder(resolver, clock);
        List<DnsQuery> climb = new ArrayList<>();
        boolean found = false;
        boolean failed = false;
        for (Name n = at; !found && !failed && n.labels() > 1; n = new Name(n, 1)) {
            DnsQuery query = lookUp(n, recorder);
            climb.add(query);
            found = query.answers().stream().anyMatch(r -> r.type().equals("CAA"));
            failed = query.status() != DnsStatus.NOERROR && query.status() != DnsStatus.NXDOMAIN;
        }
        return new CaaCollection(
                CaaCheck.of(check, at.toString(true))
                        .at(clock.instant())
                        .lookups(climb)
                        .insecureConfirmed(failed ? isInsecure(climb.get(climb.size() - 1), recorder) : null)
                        .basis(Basis.OBSERVED),
                recorder.since(0).stream().map(Recorder.Kept::exchange).toList());
    }

    private static Name parse(String name) {
        try {
            Name parsed = Name.fromString(name, Name.root);
            if (parsed.labels() > 1) {
                return parsed;
            }
        } catch (TextParseException e) {
            throw new IllegalArgumentException(name + " is no domain name: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the root has no CAA records");
    }

    private Resolver validating(Recorder recorder) {
        if (anchors == null) {
            return recorder;
        }
        ValidatingResolver validating = new ValidatingResolver(recorder);
        try {
            validating.loadTrustAnchors(new ByteArrayInputStream(anchors));
        } catch (IOException e) {
            throw new UncheckedIOException("trust anchors that could be read before", e);
        }
        return validating;
    }

    /** One step of the climb, with the aliases that it meets. */
    private DnsQuery lookUp(Name name, Recorder recorder) {
        List<DnsRecord> records = new ArrayList<>();
        Set<Name> visited = new HashSet<>();
        DnssecStatus dnssec = null;
        Answer answer;
        int attempts = 0;
        Name at = name;
        do {
            visited.add(at);
            answer = ask(at, recorder);
            records.addAll(answer.records());
            dnssec = weaker(dnssec, answer.dnssec());
            attempts = Math.max(attempts, answer.tries());
            at = answer.open();
        } while (at != null && !visited.contains(at) && visited.size() < MAX_ALIASES);
        return DnsQuery.of(name.toString(true), "CAA")
                .at(answer.at())
                .resolver(id)
                // aliases without an end lead nowhere, as a resolver would say
                .status(at == null ? answer.status() : DnsStatus.SERVFAIL)
                .dnssec(dnssec)
                .dnssecDisabled(anchors == null)
                .tries(attempts)
                .answers(records)
                .basis(Basis.OBSERVED);
    }

    /**
     * Whether a name whose look-up failed lies below a delegation that the parent zone shows to be unsigned (RFC 4035 4.3,
     * Insecure). Null where that cannot be told.
     */
    private @Nullable Boolean isInsecure(DnsQuery failed, Recorder recorder) {
        if (anchors == null) {
            return null;
        }
        Name name = parse(failed.name());
        Resolver asked = validating(recorder);
        for (int labels = name.labels() - 2; labels >= 0; labels--) {
            Name zone = new Name(name, labels);
            Message answer = send(zone, Type.DS, asked);
            if (answer == null || status(answer.getRcode()) != DnsStatus.NOERROR) {
                return answer != null && answer.getRcode() == Rcode.NXDOMAIN
                        ? validity(answer) == DnssecStatus.INSECURE
                        : null;
            }
            if (validity(answer) == DnssecStatus.INSECURE || isUnsignedDelegation(zone, answer)) {
                return true;
            }
        }
        return false;
    }

    /** Of a validated answer to a question for DS: whether it denies DS for a name that has NS and begins a zone elsewhere. */
    private static boolean isUnsignedDelegation(Name zone, Message answer) {
        for (Record each : answer.getSection(Section.AUTHORITY)) {
            if (each instanceof NSECRecord nsec && nsec.getName().equals(zone)) {
                return nsec.hasType(Type.NS) && !nsec.hasType(Type.SOA) && !nsec.hasType(Type.DS);
            }
            if (each instanceof NSEC3Record nsec3 && isHashOf(nsec3, zone)) {
                return nsec3.hasType(Type.NS) && !nsec3.hasType(Type.SOA) && !nsec3.hasType(Type.DS);
            }
        }
        return false;
    }

    private static boolean isHashOf(NSEC3Record nsec3, Name zone) {
        try {
            byte[] owner = BASE32.fromString(nsec3.getName().getLabelString(0));
            return Arrays.equals(owner, nsec3.hashName(zone));
        } catch (NoSuchAlgorithmException e) {
            return false;
        }
    }

    /**
     * @param open the alias that the answer leaves open
     */
    private record Answer(
            DnsStatus status,
            DnssecStatus dnssec,
            Instant at,
            int tries,
            List<DnsRecord> records,
            @Nullable Name open) {
        boolean failed() {
            return status != DnsStatus.NOERROR && status != DnsStatus.NXDOMAIN;
        }
    }

    /** Each try begins with no key known, so that a key that could not be had is asked for again. */
    private Answer ask(Name name, Recorder recorder) {
        Answer answer = askOnce(name, 1, recorder, validating(recorder));
        for (int n = 2; n <= tries && answer.failed(); n++) {
            answer = askOnce(name, n, recorder, validating(recorder));
        }
        return answer;
    }

    private Answer askOnce(Name name, int attempt, Recorder recorder, Resolver asked) {
        int before = recorder.size();
        Message validated = send(name, Type.CAA, asked);
        List<Recorder.Kept> seen = recorder.since(before);
        Recorder.Kept kept = null;
        for (Recorder.Kept each : seen) {
            if (each.type() == Type.CAA && each.name().equals(name)) {
                kept = each;
            }
        }
        Message raw = kept == null ? null : kept.response();
        if (kept == null || raw == null) {
            DnsStatus status = kept != null && kept.isTimeout() ? DnsStatus.TIMEOUT : DnsStatus.OTHER_ERROR;
            return new Answer(status, unknown(), clock.instant(), attempt, List.of(), null);
        }
        DnsStatus status = status(raw.getRcode());
        if (status != DnsStatus.NOERROR && status != DnsStatus.NXDOMAIN) {
            return new Answer(status, unknown(), kept.at(), attempt, List.of(), null);
        }
        if (anchors != null && (validated == null || validated.getRcode() == Rcode.SERVFAIL)) {
            Answer alias = alias(name, attempt, raw, kept.at(), asked);
            if (alias != null) {
                return alias;
            }
            // what does not validate is not used; the exchanges have it
            DnssecStatus dnssec = seen.stream().anyMatch(CaaCollector::isUnanswered)
                    ? DnssecStatus.INDETERMINATE
                    : DnssecStatus.BOGUS;
            return new Answer(DnsStatus.SERVFAIL, dnssec, kept.at(), attempt, List.of(), null);
        }
        List<DnsRecord> records = new ArrayList<>();
        for (Record each : raw.getSection(Section.ANSWER)) {
            // with the TTL as it came, and without what the validator has thrown away
            boolean vouched =
                    validated == null || validated.getSection(Section.ANSWER).contains(each);
            if (each.getType() != Type.RRSIG && vouched) {
                records.add(record(each));
            }
        }
        return new Answer(status, validity(validated), kept.at(), attempt, records, open(raw, name));
    }

    /**
     * The alias that an answer begins with, validated by itself. A chain of aliases may not validate as a whole although each
     * link does: one that runs in a circle, or a DNAME that leads to a name that does not exist.
     */
    private @Nullable Answer alias(Name name, int attempt, Message raw, Instant at, Resolver asked) {
        CNAMERecord alias = null;
        DNAMERecord tree = null;
        for (Record each : raw.getSection(Section.ANSWER)) {
            if (each instanceof CNAMERecord cname && cname.getName().equals(name)) {
                alias = cname;
            } else if (each instanceof DNAMERecord dname
                    && !dname.getName().equals(name)
                    && name.subdomain(dname.getName())) {
                tree = dname;
            }
        }
        if (alias == null || tree != null && !alias.getTarget().equals(moved(name, tree))) {
            return null;
        }
        Record first = tree == null ? alias : tree;
        Message validated = send(first.getName(), first.getType(), asked);
        if (validated == null
                || validated.getRcode() != Rcode.NOERROR
                || !validated.getSection(Section.ANSWER).contains(first)) {
            return null;
        }
        List<DnsRecord> records = tree == null ? List.of(record(alias)) : List.of(record(tree), record(alias));
        return new Answer(DnsStatus.NOERROR, validity(validated), at, attempt, records, alias.getTarget());
    }

    private static @Nullable Name moved(Name name, DNAMERecord tree) {
        try {
            return name.fromDNAME(tree);
        } catch (NameTooLongException e) {
            return null;
        }
    }

    /** Null where nothing came; the recorder knows why. */
    private static @Nullable Message send(Name name, int type, Resolver asked) {
        try {
            return asked.sendAsync(Message.newQuery(Record.newRecord(name, type, DClass.IN)))
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private DnssecStatus validity(@Nullable Message validated) {
        if (anchors == null || validated == null) {
            return DnssecStatus.NOT_VALIDATED;
        }
        return validated.getHeader().getFlag(Flags.AD) ? DnssecStatus.SECURE : DnssecStatus.INSECURE;
    }

    /** Of an answer that there is not. */
    private DnssecStatus unknown() {
        return anchors == null ? DnssecStatus.NOT_VALIDATED : DnssecStatus.INDETERMINATE;
    }

    private static boolean isUnanswered(Recorder.Kept kept) {
        Message response = kept.response();
        return response == null || response.getRcode() != Rcode.NOERROR && response.getRcode() != Rcode.NXDOMAIN;
    }

    /** The last alias, where the answer says nothing about what it stands for. */
    private static @Nullable Name open(Message answer, Name asked) {
        Name at = asked;
        boolean moved = true;
        for (int n = 0; moved && n < MAX_ALIASES; n++) {
            moved = false;
            for (Record each : answer.getSection(Section.ANSWER)) {
                if (each instanceof CNAMERecord alias && alias.getName().equals(at)) {
                    at = alias.getTarget();
                    moved = true;
                    break;
                }
            }
        }
        if (at.equals(asked) || answer.getRcode() != Rcode.NOERROR) {
            return null;
        }
        for (Record each : answer.getSection(Section.ANSWER)) {
            if (each.getType() == Type.CAA && each.getName().equals(at)) {
                return null;
            }
        }
        for (Record each : answer.getSection(Section.AUTHORITY)) {
            if (each.getType() == Type.SOA && at.subdomain(each.getName())) {
                return null;
            }
        }
        return at;
    }

    private static DnsRecord record(Record each) {
        String data = each instanceof CNAMERecord alias
                ? alias.getTarget().toString(true)
                : each instanceof DNAMERecord tree ? tree.getTarget().toString(true) : each.rdataToString();
        return new DnsRecord(
                each.getName().toString(true),
                Type.string(each.getType()),
                data,
                each.getTTL(),
                Octets.of(each.rdataToWireCanonical()));
    }

    private static DnsStatus status(int rcode) {
        return switch (rcode) {
            case Rcode.NOERROR -> DnsStatus.NOERROR;
            case Rcode.NXDOMAIN -> DnsStatus.NXDOMAIN;
            case Rcode.SERVFAIL -> DnsStatus.SERVFAIL;
            case Rcode.REFUSED -> DnsStatus.REFUSED;
            default -> DnsStatus.OTHER_ERROR;
        };
    }

    /** What holds for two answers together. */
    private static DnssecStatus weaker(@Nullable DnssecStatus one, DnssecStatus other) {
        return one == null || one.ordinal() < other.ordinal() ? other : one;
    }
}
