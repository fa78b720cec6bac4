package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.ANY_EXTENDED_KEY_USAGE;
import static org.clausewise.gen.Oids.CLIENT_AUTH;
import static org.clausewise.gen.Oids.CODE_SIGNING;
import static org.clausewise.gen.Oids.EMAIL_PROTECTION;
import static org.clausewise.gen.Oids.OCSP_SIGNING;
import static org.clausewise.gen.Oids.PRECERTIFICATE_SIGNING;
import static org.clausewise.gen.Oids.SERVER_AUTH;
import static org.clausewise.gen.Oids.TIME_STAMPING;

import java.util.List;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.10.6, CA Certificate Extended Key Usage. */
public final class CaExtendedKeyUsageMutants {
    private CaExtendedKeyUsageMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                purposes("server-auth.present", "-1", CLIENT_AUTH),
                beside("code-signing.absent", "-3", CODE_SIGNING),
                beside("email-protection.absent", "-4", EMAIL_PROTECTION),
                beside("time-stamping.absent", "-5", TIME_STAMPING),
                beside("ocsp-signing.absent", "-6", OCSP_SIGNING),
                beside("any.absent", "-7", ANY_EXTENDED_KEY_USAGE),
                beside("precertificate-signing.absent", "-8", PRECERTIFICATE_SIGNING)
                        .implies("tls.sub-ca.precert-ca.absent"),
                beside("other.absent", "-9", "1.3.6.1.5.5.7.3.17"));
    }

    private static Mutant beside(String rule, String duty, String purpose) {
        return purposes(rule, duty, SERVER_AUTH, purpose);
    }

    private static Mutant purposes(String rule, String duty, String... purposes) {
        return Mutant.mutant(
                        "tls.ca.eku." + rule, "tls-br-7.1.2.10.6" + duty, c -> c.with(Extensions.extKeyUsage(purposes)))
                .of(Profile.Group.TLS_ISSUING_CAS);
    }
}
