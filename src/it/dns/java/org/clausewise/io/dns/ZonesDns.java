package org.clausewise.io.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** Against a real authoritative server, with the zones of {@code src/it/dns/server.sh}. */
final class ZonesDns {
    @TempDir
    private static Path temporary;

    private static Path folder;
    private static InetSocketAddress address;
    private static CaaCollector collector;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        folder = temporary.resolve("nsd");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        run("start", folder.toString(), String.valueOf(port));
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        collector = CaaCollector.at(address, Duration.ofSeconds(5))
                .trustAnchors(Files.readAllBytes(folder.resolve("root.ds")));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        run("stop", folder.toString());
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "src/it/dns/server.sh"));
        command.addAll(List.of(arguments));
        Path log = temporary.resolve("script.log");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(log)).isZero();
    }

    /** Each look-up of a climb as {@code name status dnssec: records}, the data of each with its type. */
    private static List<String> climb(String name) {
        return collector.collect("c", name).check().lookups().stream()
                .map(q -> q.name() + " " + q.status() + " " + q.dnssec() + ":"
                        + q.answers().stream()
                                .map(r -> " " + r.type() + " " + r.data())
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void aSignedZone() {
        String apex = "secure.test noerror secure: CAA 0 issue \"ca.example.net\" CAA 0 issuewild \";\"";
        assertThat(climb("secure.test")).containsExactly(apex);
        assertThat(climb("*.secure.test")).containsExactly(apex);
        assertThat(climb("none.secure.test")).containsExactly("none.secure.test noerror secure: CAA 0 issue \";\"");
        assertThat(climb("critical.secure.test"))
                .containsExactly("critical.secure.test noerror secure: CAA 128 tbs \"unknown\"");
        assertThat(climb("a.b.secure.test"))
                .containsExactly("a.b.secure.test noerror secure:", "b.secure.test noerror secure:", apex);
        assertThat(climb("nothing.secure.test")).containsExactly("nothing.secure.test nxdomain secure:", apex);
        assertThat(climb("x.wild.secure.test"))
                .containsExactly("x.wild.secure.test noerror secure: CAA 0 issue \"wild.example.net\"");
    }

    @Test
    void aZoneWithNsec3AndAnAnswerThatNeedsTcp() {
        assertThat(climb("x.y.hashed.test"))
                .containsExactly(
                        "x.y.hashed.test nxdomain secure:",
                        "y.hashed.test nxdomain secure:",
                        "hashed.test noerror secure: CAA 0 issue \"ca.example.net\"");
        DnsQuery big =
                collector.collect("c", "big.hashed.test").check().lookups().get(0);
        assertThat(big.dnssec()).isEqualTo(DnssecStatus.SECURE);
        assertThat(big.answers()).hasSize(60).allSatisfy(r -> {
            assertThat(r.ttl()).isEqualTo(300);
            assertThat(r.rdata()).isNotNull();
        });
    }

    @Test
    void aliases() {
        assertThat(climb("alias.secure.test"))
                .containsExactly("alias.secure.test noerror secure: CNAME none.secure.test CAA 0 issue \";\"");
        assertThat(climb("far.secure.test"))
                .as("secure as far as the unsigned zone")
                .containsExactly(
                        "far.secure.test noerror insecure: CNAME only.insecure.test CAA 0 issue \"only.example.net\"");
        assertThat(climb("back.insecure.test"))
                .containsExactly("back.insecure.test noerror insecure: CNAME none.secure.test CAA 0 issue \";\"");
        assertThat(climb("dead.secure.test"))
                .hasSize(2)
                .first()
                .isEqualTo("dead.secure.test nxdomain secure: CNAME nowhere.secure.test");
        assertThat(climb("ring.secure.test"))
                .containsExactly("ring.secure.test servfail secure: CNAME gnir.secure.test CNAME ring.secure.test");
    }

    @Test
    void aTreeThatHasMoved() {
        assertThat(climb("host.moved.secure.test"))
                .containsExactly("host.moved.secure.test noerror secure: DNAME tree.secure.test CNAME "
                        + "host.tree.secure.test CAA 0 issue \"tree.example.net\"");
        assertThat(climb("nowhere.moved.secure.test"))
                .hasSize(3)
                .first()
                .isEqualTo("nowhere.moved.secure.test nxdomain secure: DNAME tree.secure.test CNAME "
                        + "nowhere.tree.secure.test");
    }

    @Test
    void unsignedZones() {
        for (String zone : List.of("insecure.test", "island.test")) {
            assertThat(climb(zone)).containsExactly(zone + " noerror insecure: CAA 0 issue \"ca.example.net\"");
        }
        assertThat(climb("x.insecure.test")).first().isEqualTo("x.insecure.test nxdomain insecure:");
    }

    @Test
    void brokenZones() {
        for (String zone : List.of("forged.test", "expired.test", "stripped.test")) {
            assertThat(climb("a." + zone))
                    .last()
                    .isEqualTo(
                            zone.equals("forged.test")
                                    ? "forged.test servfail bogus:"
                                    : "a." + zone + " servfail bogus:");
            DnsQuery query = collector.collect("c", zone).check().lookups().get(0);
            assertThat(query.status()).as(zone).isEqualTo(DnsStatus.SERVFAIL);
            assertThat(query.dnssec()).isEqualTo(DnssecStatus.BOGUS);
            assertThat(query.answers()).isEmpty();
            assertThat(query.tries()).isEqualTo(2);
        }
        assertThat(climb("a.broken.test")).containsExactly("a.broken.test servfail indeterminate:");
    }

    /** A resolver whose questions for CAA fail further on. */
    private static final class Failing extends SimpleResolver {
        Failing(InetSocketAddress address) {
            super(address);
        }

        @Override
        public CompletionStage<Message> sendAsync(Message query, Executor executor) {
            if (query.getQuestion().getType() != Type.CAA) {
                return super.sendAsync(query, executor);
            }
            Message failure = new Message(query.getHeader().getID());
            failure.getHeader().setFlag(Flags.QR);
            failure.getHeader().setRcode(Rcode.SERVFAIL);
            failure.addRecord(query.getQuestion(), Section.QUESTION);
            return CompletableFuture.completedFuture(failure);
        }
    }

    @Test
    void aFailureBelowAnUnsignedDelegationIsToldFromOneInASignedZone() throws IOException {
        CaaCollector failing = CaaCollector.over(new Failing(address), "failing")
                .trustAnchors(Files.readAllBytes(folder.resolve("root.ds")));
        for (String name : List.of("insecure.test", "a.b.insecure.test", "island.test", "a.broken.hashed.test")) {
            CaaCheck check = failing.collect("c", name).check();
            assertThat(check.lookups()).as(name).singleElement().returns(DnsStatus.SERVFAIL, DnsQuery::status);
            assertThat(check.insecureConfirmed()).as(name).isTrue();
        }
        for (String name : List.of("a.b.secure.test", "nothing.secure.test", "a.hashed.test", "lost.test", "test")) {
            assertThat(failing.collect("c", name).check().insecureConfirmed())
                    .as(name)
                    .isFalse();
        }
        assertThat(collector.collect("c", "forged.test").check().insecureConfirmed())
                .as("bogus")
                .isFalse();
        assertThat(collector.collect("c", "broken.test").check().insecureConfirmed())
                .as("DS cannot be had either")
                .isNull();
        assertThat(collector.collect("c", "secure.test").check().insecureConfirmed())
                .as("nothing failed")
                .isNull();
    }

    @Test
    void namesWithoutAnyRecordAreClimbedToTheEnd() {
        assertThat(climb("bare.test")).containsExactly("bare.test noerror secure:", "test noerror secure:");
        assertThat(climb("a.example.com"))
                .containsExactly(
                        "a.example.com nxdomain secure:", "example.com nxdomain secure:", "com nxdomain secure:");
    }

    /** Also of what does not validate. */
    @Test
    void everyAnswerIsKeptAsItCame() throws IOException {
        List<DnsExchange> exchanges = collector.collect("c", "forged.test").exchanges();
        assertThat(exchanges).extracting(DnsExchange::type).contains("CAA", "DS", "DNSKEY");
        DnsExchange first = exchanges.get(0);
        assertThat(first.type()).isEqualTo("CAA");
        assertThat(new Message(first.response().bytes()).toString()).contains("ca.example.org");
    }

    @Test
    void aServerThatDoesNotAnswer() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            CaaCollector unheard = CaaCollector.at(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), silent.getLocalPort()),
                            Duration.ofMillis(300))
                    .trustAnchors(Files.readAllBytes(folder.resolve("root.ds")))
                    .tries(3);
            DnsQuery query =
                    unheard.collect("c", "secure.test").check().lookups().get(0);
            assertThat(query.status()).isEqualTo(DnsStatus.TIMEOUT);
            assertThat(query.dnssec()).isEqualTo(DnssecStatus.INDETERMINATE);
            assertThat(query.tries()).isEqualTo(3);
            assertThat(unheard.tries(1).collect("c", "secure.test").check().insecureConfirmed())
                    .isNull();
        }
    }

    /** An anchor that is not the root's: what is not signed by it does not validate. */
    @Test
    void anotherTrustAnchor() {
        String other = ". IN DS 1 13 2 " + "00".repeat(32) + "\n";
        List<DnsQuery> lookups = collector
                .trustAnchors(other.getBytes(StandardCharsets.US_ASCII))
                .collect("c", "secure.test")
                .check()
                .lookups();
        assertThat(lookups).singleElement().satisfies(q -> {
            assertThat(q.status()).isEqualTo(DnsStatus.SERVFAIL);
            assertThat(q.dnssec()).isEqualTo(DnssecStatus.BOGUS);
        });
    }
}
