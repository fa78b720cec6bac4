package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.SERVER_AUTH;

import java.util.List;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.10, Subscriber Certificate Extended Key Usage. */
public final class SubscriberExtendedKeyUsageMutants {
    private static final String IPSEC = "1.3.6.1.5.5.7.3.17";

    private SubscriberExtendedKeyUsageMutants() {}

    // @formatter:off
    public static List<Mutant> mutants() {
        return List.of(
                eku("server-auth.present", "-1", Oids.CLIENT_AUTH),
                eku("code-signing.absent", "-3", SERVER_AUTH, Oids.CODE_SIGNING),
                eku("email-protection.absent", "-4", SERVER_AUTH, Oids.EMAIL_PROTECTION),
                eku("time-stamping.absent", "-5", SERVER_AUTH, Oids.TIME_STAMPING),
                eku("ocsp-signing.absent", "-6", SERVER_AUTH, Oids.OCSP_SIGNING),
                eku("any.absent", "-7", SERVER_AUTH, Oids.ANY_EXTENDED_KEY_USAGE)
                        .implies(id("other-but-email-protection.absent")),
                eku("precertificate-signing.absent", "-8", SERVER_AUTH, Oids.PRECERTIFICATE_SIGNING),
                eku("other.absent", "-9", SERVER_AUTH, IPSEC).named("ipsec"),
                eku("other.absent", "-9", SERVER_AUTH, "1.3.6.1.4.1.99999.5").named("own"),
                eku("server-or-client-auth.present", "-r1", Oids.EMAIL_PROTECTION),
                eku("other-but-email-protection.absent", "-r2", SERVER_AUTH, Oids.CODE_SIGNING));
    }
    // @formatter:on

    private static Mutant eku(String rule, String duty, String... purposes) {
        return Mutant.mutant(id(rule), "tls-br-7.1.2.7.10" + duty, c -> c.with(Extensions.extKeyUsage(purposes)))
                .of(Profile.Group.TLS_SUBSCRIBER);
    }

    private static String id(String rule) {
        return "tls.subscriber.eku." + rule;
    }
}
