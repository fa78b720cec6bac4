package org.clausewise.gen;

import java.time.Instant;
import java.time.ZoneOffset;
import org.clausewise.rule.Profile;

/** The dates on which what is permitted changed, all at 00:00:00 UTC, and what follows from them. */
final class Dates {
    /** Ballot 88: XX stands for a country without a code. */
    static final Instant NO_COUNTRY = day("2012-09-12");

    /** TLS BR 1.7.9: no organizationalUnitName any more. */
    static final Instant NO_ORGANIZATIONAL_UNIT = day("2022-09-01");

    /** RFC 6962 was published. */
    static final Instant CERTIFICATE_TRANSPARENCY = day("2013-07-01");

    /** EVG 7.1.2.2: the extension goes with the attribute. */
    static final Instant ORGANIZATION_IDENTIFIER = day("2020-01-31");

    /** TLS BR appendix C, now B: version 3 addresses. */
    static final Instant ONION_V3 = day("2020-03-27");

    /** P-Labels need not be IDNA. */
    static final Instant P_LABELS = day("2021-10-01");

    /** TLS BR 1.7.1: what key purposes a subordinate CA has, and that it need not name an OCSP responder. */
    static final Instant SUBORDINATE_TABLES = day("2020-08-20");

    /** TLS BR 2.0.0: the tables of attributes and extensions. */
    static final Instant TABLES = day("2023-09-15");

    /** EVG 1.8.1: VAT may have the prefixes of the EU directive. */
    static final Instant VAT_PREFIXES = day("2024-03-04");

    /** EVG 2.0.1: no longer a pointer to the CPS. */
    static final Instant NO_CPS_POINTER = day("2024-05-06");

    /** EVG 2.0.2: subdivisions of one to three characters, and dates in one form. */
    static final Instant SUBDIVISIONS = day("2026-05-04");

    /** OCSP optional, short-lived certificates without any revocation pointer. */
    static final Instant OCSP_OPTIONAL = day("2024-03-15");

    /** TLS BR 7.1.2.4: no Precertificate Signing CA any more. */
    static final Instant NO_PRECERTIFICATE_SIGNING_CA = day("2026-03-15");

    private static final Instant MONTHS_39 = day("2015-04-01");
    private static final Instant DAYS_825 = day("2018-03-01");
    private static final Instant DAYS_398 = day("2020-09-01");
    private static final Instant DAYS_200 = day("2026-03-15");
    private static final Instant DAYS_100 = day("2027-03-15");
    private static final Instant DAYS_47 = day("2029-03-15");

    private Dates() {}

    /** The last notAfter that draws not even a warning (TLS BR 6.3.2, EVG 6.3.2 and their past). */
    static Instant latestNotAfter(Profile profile, Instant issuedAt, Instant notBefore) {
        // the period was counted from issuance before it was counted from notBefore
        Instant start = issuedAt.isBefore(DAYS_398) && issuedAt.isBefore(notBefore) ? issuedAt : notBefore;
        Instant latest;
        if (issuedAt.isBefore(MONTHS_39)) latest = afterMonths(start, 60);
        else if (issuedAt.isBefore(DAYS_825)) latest = afterMonths(start, 39);
        else if (issuedAt.isBefore(DAYS_398)) latest = afterDays(start, 825);
        else if (issuedAt.isBefore(DAYS_200)) latest = afterDays(start, 397);
        else if (issuedAt.isBefore(DAYS_100)) latest = afterDays(start, 199);
        else if (issuedAt.isBefore(DAYS_47)) latest = afterDays(start, 99);
        else latest = afterDays(start, 46);
        Instant year = afterMonths(start, 12);
        if (profile == Profile.TLS_EV && year.isBefore(latest)) latest = year;
        // since then the second of notAfter counts
        return issuedAt.isBefore(DAYS_398) ? latest : latest.minusSeconds(1);
    }

    /** The seconds that a certificate may last and still need no revocation pointer; 0 before there was that. */
    static long shortLived(Instant issuedAt) {
        if (issuedAt.isBefore(OCSP_OPTIONAL)) return 0;
        return issuedAt.isBefore(DAYS_200) ? 864_000 : 604_800;
    }

    private static Instant afterDays(Instant start, int days) {
        return start.plusSeconds(86_400L * days);
    }

    private static Instant afterMonths(Instant start, int months) {
        return start.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
