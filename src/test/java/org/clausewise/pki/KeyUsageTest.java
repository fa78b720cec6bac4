package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.pki.KeyUsage.DIGITAL_SIGNATURE;
import static org.clausewise.pki.KeyUsage.KEY_AGREEMENT;
import static org.clausewise.pki.KeyUsage.KEY_ENCIPHERMENT;
import static org.clausewise.pki.KeyUsage.NON_REPUDIATION;
import static org.clausewise.pki.KeyUsage.consistentWith;

import org.junit.jupiter.api.Test;

/** RFC 5280 4.2.1.12, the comments on the key purposes. */
class KeyUsageTest {
    private static final int TLS_SERVER = DIGITAL_SIGNATURE.bit() | KEY_ENCIPHERMENT.bit() | KEY_AGREEMENT.bit();

    @Test
    void eachPurposeHasUsagesThatGoWithIt() {
        assertThat(consistentWith(KnownOid.KP_SERVER_AUTH.bit())).isEqualTo(TLS_SERVER);
        assertThat(consistentWith(KnownOid.KP_CLIENT_AUTH.bit()))
                .isEqualTo(DIGITAL_SIGNATURE.bit() | KEY_AGREEMENT.bit());
        assertThat(consistentWith(KnownOid.KP_CODE_SIGNING.bit())).isEqualTo(DIGITAL_SIGNATURE.bit());
        assertThat(consistentWith(KnownOid.KP_EMAIL_PROTECTION.bit())).isEqualTo(TLS_SERVER | NON_REPUDIATION.bit());
        assertThat(consistentWith(KnownOid.KP_TIME_STAMPING.bit() | KnownOid.KP_OCSP_SIGNING.bit()))
                .isEqualTo(DIGITAL_SIGNATURE.bit() | NON_REPUDIATION.bit());
    }

    @Test
    void otherPurposesGoWithAny() {
        assertThat(consistentWith(KnownOid.KP_CODE_SIGNING.bit() | KnownOid.KP_ANY.bit()))
                .isEqualTo(-1);
        assertThat(consistentWith(KnownOid.ANOTHER)).isEqualTo(-1);
    }
}
