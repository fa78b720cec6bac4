package org.clausewise;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.clausewise.der.UnreadableException;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/** Compliant certificates changed here and there: no rule throws, and what passes is what Bouncy Castle reads too. */
final class GateFuzz {
    private static final List<Profile> PROFILES = List.copyOf(Subscribers.PROFILES);
    private static final Gate GATE = Gate.builder().build();

    @FuzzTest(maxDuration = "5m")
    void noRuleThrowsAndNothingUnreadablePasses(FuzzedDataProvider data) throws IOException {
        Profile profile = data.pickValue(PROFILES);
        CertificateSpec spec = Subscribers.plain(profile);
        byte[] der = data.consumeBoolean() ? spec.certificate() : spec.precertificate();
        for (int edits = data.consumeInt(1, 4); edits > 0; edits--) der = edited(der, data);

        Verdict verdict;
        try {
            verdict = GATE.check(Submission.certificate(der).profile(profile).issuer(spec.issuerCertificate()));
        } catch (UnreadableException refused) {
            return;
        }
        if (!verdict.failures().isEmpty())
            throw new AssertionError(verdict.failures().toString());
        if (verdict.compliant()) new X509CertificateHolder(der);
    }

    /** Some bytes at one place replaced by others, more or fewer. */
    private static byte[] edited(byte[] der, FuzzedDataProvider data) {
        int from = data.consumeInt(0, der.length);
        int to = Math.min(der.length, from + data.consumeInt(0, 8));
        var result = new ByteArrayOutputStream();
        result.write(der, 0, from);
        result.writeBytes(data.consumeBytes(8));
        result.write(der, to, der.length - to);
        return result.toByteArray();
    }
}
