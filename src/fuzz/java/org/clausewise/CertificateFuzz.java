package org.clausewise;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.clausewise.der.Defects;
import org.clausewise.der.UnreadableException;
import org.clausewise.pki.Certificate;

/** Any bytes: read with every defect in its place, or refused in one way only. */
final class CertificateFuzz {
    @FuzzTest(maxDuration = "5m")
    void isReadOrRefused(byte[] der) throws IOException {
        Certificate certificate;
        try {
            certificate = Certificate.read(der);
        } catch (UnreadableException refused) {
            return;
        }
        Defects defects = certificate.defects();
        for (int i = 0; i < defects.size(); i++) certificate.path(defects.offset(i));
        if (defects.kinds() == 0) new X509CertificateHolder(der);
    }
}
