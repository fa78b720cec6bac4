package org.clausewise.gen.tlsbr;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.OnionAddress;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profiles;

/** TLS BR appendix B, what an Onion Domain Name looks like. */
public final class OnionNamesMutants {
    /** The example of TLS BR 1.6.1. */
    private static final String ADDRESS = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid";

    /** Until then no certificate with an onion name was valid for more than 15 months (EVG appendix F). */
    private static final Instant APPENDIX = Instant.parse("2020-03-27T00:00:00Z");

    private static final String NOT_YET = "tls.not-ev.onion.not-yet";

    private static final byte[] KEY =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private OnionNamesMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                onion("address", "tls-br-B-1#1", "alone", "onion"),
                onion("base32", "tls-br-B-1#2", "short", ADDRESS.substring(1) + ".onion"),
                onion("base32", "tls-br-B-1#2", "digit", "1" + ADDRESS.substring(1) + ".onion"),
                onion("base32", "tls-br-B-1#2", "name", "www.example.onion"),
                onion("version", "tls-br-B-1#3", "4", OnionAddress.of(KEY, 4) + ".onion"),
                onion("checksum", "tls-br-B-1#4", "", "3" + ADDRESS.substring(1) + ".onion"),
                onion("checksum", "tls-br-B-1#4", "below", "www.3" + ADDRESS.substring(1) + ".onion"),
                onion(Profile.TLS_EV, "tls.ev.onion.not-version-2", "tls-br-B-1#5", "", "expyuzz4wqqyqhjn.onion"),
                onion(
                                Profile.Group.TLS_NOT_EV,
                                "tls.not-ev.onion.not-version-2",
                                "tls-br-B-1#2",
                                "",
                                "expyuzz4wqqyqhjn.onion")
                        .also("tls-br-7.1.2.7.12-9", "tls-br-4.2.2-1#1")
                        .implies(NOT_YET),
                onion(Profile.Group.TLS_NOT_EV, NOT_YET, "tls-br-7.1.2.7.12-9#2", "", ADDRESS + ".onion"));
    }

    /** Outside the appendix such a name is an internal one. */
    private static Mutant onion(String rule, String duty, String name, String host) {
        return onion(Profile.Group.TLS_SUBSCRIBER, "tls.subscriber.onion." + rule, duty, name, host)
                .also("tls-br-7.1.2.7.12-9", "tls-br-4.2.2-1#1")
                .implies(NOT_YET);
    }

    private static Mutant onion(Profiles profiles, String rule, String duty, String name, String host) {
        return Mutant.mutant(rule, duty, c -> c.dnsName(host))
                .named(name)
                .of(profiles)
                .given(c -> c.issuedAt().isBefore(APPENDIX) ? c.lasting(Duration.ofDays(365)) : c);
    }
}
