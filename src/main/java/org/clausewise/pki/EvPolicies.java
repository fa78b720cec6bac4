package org.clausewise.pki;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewise.der.Der;
import org.clausewise.der.OidTable;

/** certificatePolicies of EV certificates (EVG 7.1.4.3 and 7.1.6), by the offset of the PolicyInformation list. */
public final class EvPolicies {
    /**
     * Identifiers of CAs that software has known as EV (EVG 7.1.6.1), as zlint 3.7.1 and Firefox's list of EV roots name them.
     * Before 2023-09-15 an EV certificate could do with one of them alone.
     */
    private static final List<String> OF_CAS = List.of(
            "0.4.0.2042.1.4",
            "0.4.0.2042.1.5",
            "1.2.392.200091.100.721.1",
            "1.2.40.0.17.1.22",
            "1.3.159.1.17.1",
            "1.3.6.1.4.1.13177.10.1.3.10",
            "1.3.6.1.4.1.14370.1.6",
            "1.3.6.1.4.1.14777.6.1.1",
            "1.3.6.1.4.1.17326.10.14.2.1.2",
            "1.3.6.1.4.1.17326.10.8.2.1.2",
            "1.3.6.1.4.1.22234.2.5.2.3.1",
            "1.3.6.1.4.1.23223.1.1.1",
            "1.3.6.1.4.1.23223.2",
            "1.3.6.1.4.1.34697.2.1",
            "1.3.6.1.4.1.34697.2.2",
            "1.3.6.1.4.1.34697.2.3",
            "1.3.6.1.4.1.34697.2.4",
            "1.3.6.1.4.1.36305.2",
            "1.3.6.1.4.1.4146.1.1",
            "1.3.6.1.4.1.6334.1.100.1",
            "1.3.6.1.4.1.6449.1.2.1.5.1",
            "1.3.6.1.4.1.782.1.2.1.8.1",
            "1.3.6.1.4.1.7879.13.24.1",
            "1.3.6.1.4.1.8024.0.2.100.1.2",
            "2.16.528.1.1001.1.1.1.12.6.1.1.1",
            "2.16.578.1.26.1.3.3",
            "2.16.756.1.83.21.0",
            "2.16.756.1.89.1.2.1.1",
            "2.16.792.1.2.1.1.5.7.1.9",
            "2.16.792.3.0.4.1.1.4",
            "2.16.840.1.113733.1.7.23.6",
            "2.16.840.1.113733.1.7.48.1",
            "2.16.840.1.114028.10.1.2",
            "2.16.840.1.114171.500.9",
            "2.16.840.1.114404.1.1.2.4.1",
            "2.16.840.1.114412.1.3.0.2",
            "2.16.840.1.114412.2.1",
            "2.16.840.1.114413.1.7.23.3",
            "2.16.840.1.114414.1.7.23.3");

    private static final OidTable<Boolean> KNOWN;

    static {
        Map<String, Boolean> known = new LinkedHashMap<>();
        OF_CAS.forEach(oid -> known.put(oid, true));
        KNOWN = OidTable.of(known);
    }

    private EvPolicies() {}

    /** A policy identifier other than anyPolicy and those reserved for DV, OV and IV is asserted. */
    public static boolean mayMarkEv(byte[] b, int list) {
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            int oid = PolicyInformation.identifier(b, i);
            if (!KnownOid.POLICY_DV.isAt(b, oid)
                    && !KnownOid.POLICY_OV.isAt(b, oid)
                    && !KnownOid.POLICY_IV.isAt(b, oid)
                    && !KnownOid.POLICY_ANY.isAt(b, oid)) {
                return true;
            }
        }
        return false;
    }

    /** A policy identifier that software has known as EV is asserted. */
    public static boolean isKnownEv(byte[] b, int list) {
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            int oid = PolicyInformation.identifier(b, i);
            if (KnownOid.POLICY_EV.isAt(b, oid) || KNOWN.get(b, oid) != null) return true;
        }
        return false;
    }

    /** One of the policies has a qualifier id-qt-cps, with an HTTP or HTTPS URL if {@code url}. */
    public static boolean hasCpsPointer(byte[] b, int list, boolean url) {
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            int qualifiers = PolicyInformation.qualifiers(b, i);
            for (int q = Der.next(b, qualifiers, -1); q >= 0; q = Der.next(b, qualifiers, q)) {
                int value = PolicyInformation.qualifier(b, q);
                if (KnownOid.QT_CPS.isAt(b, Der.next(b, q, -1))
                        && (!url || Uri.isHttp(b, value) || Uri.hasScheme(b, value, "https"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
