package org.clausewise.gen.incidents;

/** A CA's own policies as overlays, made up for the replays. */
final class Policies {
    static final String NINETY_DAYS = """
            # What a CA promised in its own CP/CPS: 90 days, of which the last second is one.
            document: example-cps
            title: Example CA, Certification Practice Statement
            version: "1.0"
            profiles: [tls-dv]
            rules:
              - id: example-cps-6.3.2-1
                section: 6.3.2
                summary: Subscriber certificates are valid for at most 90 days (7,776,000 seconds), both ends included.
                from: 2020-01-01
                until: 2029-03-15
                validity: {at-most: 7776000}
            """;

    static final String POINTER_IN_EV = """
            # A CPS that was not changed when the profile was: EV certificates point to it.
            document: example-cps
            title: Example CA, Certification Practice Statement
            version: "1.0"
            profiles: [tls-ev]
            rules:
              - id: example-cps-7.1.6-1
                section: 7.1.6
                summary: EV certificates point to the CPS in a policy qualifier.
                from: 2020-01-01
                policies: {cps: required}
            """;

    static final String NO_POINTER_IN_OV = """
            # A CPS by which OV certificates have no policy qualifiers.
            document: example-cps
            title: Example CA, Certification Practice Statement
            version: "1.0"
            profiles: [tls-ov]
            rules:
              - id: example-cps-7.1.6-2
                section: 7.1.6
                summary: OV certificates do not point to the CPS.
                from: 2020-01-01
                policies: {cps: forbidden}
            """;

    private Policies() {}
}
