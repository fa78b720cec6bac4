package org.clausewise.gen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clausewise.pki.LogKeys;

/** The fixed pool of keys, read when first asked for; {@code org.clausewise.build.GenerateKeys} made it. */
public final class Keys {
    private Keys() {}

    public static List<TestKey> all() {
        return Pool.ALL;
    }

    /** The keys of a role, in the order of the pool. */
    public static List<TestKey> of(TestKey.Role role) {
        return all().stream().filter(key -> key.role() == role).toList();
    }

    /** The first key of a role and kind. */
    public static TestKey first(TestKey.Role role, TestKey.Kind kind) {
        return of(role).stream().filter(key -> key.kind() == kind).findFirst().orElseThrow();
    }

    /** Logs whose SCTs the gates of tests and vectors can verify: the last two, one of each kind. */
    public static List<TestKey> verifiedLogs() {
        List<TestKey> logs = of(TestKey.Role.LOG);
        return logs.subList(logs.size() - 2, logs.size());
    }

    /** Logs whose keys nobody hands in, for SCTs that verify under no key. */
    public static List<TestKey> otherLogs() {
        List<TestKey> logs = of(TestKey.Role.LOG);
        return logs.subList(0, logs.size() - 2);
    }

    /** The keys of {@link #verifiedLogs}. */
    public static LogKeys logKeys() {
        return LogKeys.of(
                verifiedLogs().stream().map(TestKey::subjectPublicKeyInfo).toList());
    }

    /** A subscriber's key: any kind, the usual ones more often. */
    static TestKey subscriber(SplittableRandom random) {
        return Pool.SUBSCRIBER.get(random.nextInt(Pool.SUBSCRIBER.size()));
    }

    /** The Ed25519 public keys of onion services. */
    static List<byte[]> onions() {
        return Pool.ONIONS;
    }

    private static final class Pool {
        private static final String ONION = "onion ed25519 ";

        static final List<TestKey> ALL = read(line -> !line.startsWith(ONION), TestKey::parse);
        static final List<byte[]> ONIONS = read(
                line -> line.startsWith(ONION), line -> Base64.getDecoder().decode(line.substring(ONION.length())));
        static final List<TestKey> SUBSCRIBER = ALL.stream()
                .filter(key -> key.role() == TestKey.Role.SUBSCRIBER)
                .toList();

        private static <K> List<K> read(Predicate<String> wanted, Function<String, K> reader) {
            InputStream resource = Objects.requireNonNull(Keys.class.getResourceAsStream("keys.txt"));
            try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
                return lines.lines().filter(wanted).map(reader).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
