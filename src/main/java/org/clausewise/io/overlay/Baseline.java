package org.clausewise.io.overlay;

import static org.clausewise.pki.AttributeType.*;
import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.rule.Profile.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.pki.Algorithm;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/** What the Baseline Requirements demand of that which an overlay may tighten, by date. */
final class Baseline {
    /** The schedule of a limit: each step with its first day and its clause. */
    record Step(LocalDate from, long limit, String clause) {}

    /** A demand without a number. */
    record Demand(LocalDate from, String clause) {}

    /** The days that an entry is compared for: the first, and the first that is beyond. */
    record Period(LocalDate from, LocalDate end) {
        boolean reaches(LocalDate date) {
            return end.isAfter(date);
        }

        /** The last step that it reaches. */
        @Nullable
        Step last(List<Step> steps) {
            Step last = null;
            for (Step step : steps) {
                if (reaches(step.from())) {
                    last = step;
                }
            }
            return last;
        }
    }

    private static final long DAY = 86_400;
    private static final LocalDate BEGINNING = LocalDate.of(2012, 7, 1);

    /** The profiles of 7.1.2, ballot SC062. */
    private static final LocalDate PROFILES = LocalDate.of(2023, 9, 15);

    /** The end of EVG 9.7's pointer to the CPS, version 2.0.1. */
    static final Demand EV_POINTER = new Demand(LocalDate.of(2024, 5, 6), "evg-7.1.4.3-r1#1");

    // @formatter:off
    /** 6.3.2, in seconds; months at their longest. */
    static final List<Step> VALIDITY = List.of(
            days("2012-07-01", 1827, "tls-br-6.3.2-r1"),
            days("2015-04-01", 1188, "tls-br-6.3.2-r2"),
            days("2018-03-01",  825, "tls-br-6.3.2-r4"),
            days("2020-09-01",  398, "tls-br-6.3.2-1#2"),
            days("2026-03-15",  200, "tls-br-6.3.2-2#2"),
            days("2027-03-15",  100, "tls-br-6.3.2-3#2"),
            days("2029-03-15",   47, "tls-br-6.3.2-4#2"));

    /** 4.2.1, names and addresses. */
    static final List<Step> VALIDATION_AGE = List.of(
            days("2021-10-01",  398, "tls-br-4.2.1-9"),
            days("2026-03-15",  200, "tls-br-4.2.1-10"),
            days("2027-03-15",  100, "tls-br-4.2.1-11"),
            days("2029-03-15",   10, "tls-br-4.2.1-12"));

    /** 4.2.1, identity. */
    static final List<Step> IDENTITY_AGE = List.of(
            days("2018-03-01",  825, "tls-br-4.2.1-6"),
            days("2026-03-15",  398, "tls-br-4.2.1-7"));

    /** 3.2.2.4.4 and its like. */
    static final List<Step> CHALLENGE_AGE = List.of(days("2012-07-01", 30, "tls-br-3.2.2.4.4-4"));

    /** 3.2.2.8, where no record has a longer TTL. */
    static final List<Step> CAA_AGE = List.of(step("2017-09-08", 8 * 3_600, "tls-br-3.2.2.8-9"));

    /** 3.2.2.9. */
    static final List<Step> REMOTE_PERSPECTIVES = List.of(
            step("2025-03-15", 2, "tls-br-3.2.2.9-31"),
            step("2026-03-15", 3, "tls-br-3.2.2.9-36"),
            step("2026-06-15", 4, "tls-br-3.2.2.9-39"),
            step("2026-12-15", 5, "tls-br-3.2.2.9-42"));
    static final List<Step> RIRS = List.of(step("2026-03-15", 2, "tls-br-3.2.2.9-37"));

    /** 3.2.2.9, the table of quorums: of two to five remote perspectives, and of six and more. */
    static final List<Step> NON_CORROBORATIONS_OF_FEW  = List.of(step("2025-09-15", 1, "tls-br-3.2.2.9-15"));
    static final List<Step> NON_CORROBORATIONS_OF_MANY = List.of(step("2025-09-15", 2, "tls-br-3.2.2.9-16"));

    /** 3.2.2.4 and 3.2.2.5: methods that are retired, or from a day on not to be relied on. */
    private static final Map<ValidationMethod, Demand> RETIRED = new EnumMap<>(Map.ofEntries(
            retired("3.2.2.4.1",  "2012-07-01", "tls-br-3.2.2.4.1-1"),
            retired("3.2.2.4.2",  "2025-07-15", "tls-br-3.2.2.4.2-1"),
            retired("3.2.2.4.3",  "2012-07-01", "tls-br-3.2.2.4.3-1"),
            retired("3.2.2.4.4",  "2028-03-15", "tls-br-3.2.2.4.4-8"),
            retired("3.2.2.4.5",  "2012-07-01", "tls-br-3.2.2.4.5-1"),
            retired("3.2.2.4.6",  "2012-07-01", "tls-br-3.2.2.4.6-1"),
            retired("3.2.2.4.8",  "2026-03-15", "tls-br-3.2.2.4.8-4"),
            retired("3.2.2.4.9",  "2012-07-01", "tls-br-3.2.2.4.9-1"),
            retired("3.2.2.4.10", "2012-07-01", "tls-br-3.2.2.4.10-1"),
            retired("3.2.2.4.11", "2012-07-01", "tls-br-3.2.2.4.11-1"),
            retired("3.2.2.4.13", "2028-03-15", "tls-br-3.2.2.4.13-13"),
            retired("3.2.2.4.14", "2028-03-15", "tls-br-3.2.2.4.14-12"),
            retired("3.2.2.4.15", "2025-07-15", "tls-br-3.2.2.4.15-1"),
            retired("3.2.2.4.16", "2027-03-15", "tls-br-3.2.2.4.16-10"),
            retired("3.2.2.4.17", "2027-03-15", "tls-br-3.2.2.4.17-11"),
            retired("3.2.2.5.2",  "2027-03-15", "tls-br-3.2.2.5.2-9"),
            retired("3.2.2.5.3",  "2027-03-15", "tls-br-3.2.2.5.3-3"),
            retired("3.2.2.5.4",  "2012-07-01", "tls-br-3.2.2.5.4-1"),
            retired("3.2.2.5.5",  "2027-03-15", "tls-br-3.2.2.5.5-8")));

    /** 7.1.2.7.6. */
    private static final Map<ExtensionType, String> REQUIRED_EXTENSIONS = new EnumMap<>(Map.of(
            AUTHORITY_INFO_ACCESS,    "tls-br-7.1.2.7.6-1",
            AUTHORITY_KEY_IDENTIFIER, "tls-br-7.1.2.7.6-2",
            CERTIFICATE_POLICIES,     "tls-br-7.1.2.7.6-3",
            EXTENDED_KEY_USAGE,       "tls-br-7.1.2.7.6-4",
            SUBJECT_ALT_NAME,         "tls-br-7.1.2.7.6-5"));
    private static final Map<ExtensionType, String> FORBIDDEN_EXTENSIONS = Map.of(
            NAME_CONSTRAINTS,         "tls-br-7.1.2.7.6-6");
    private static final Map<ExtensionType, String> CRITICAL = Map.of(
            KEY_USAGE,                "tls-br-7.1.2.7.6-7",
            BASIC_CONSTRAINTS,        "tls-br-7.1.2.7.6-8");
    private static final Map<ExtensionType, String> NOT_CRITICAL = Map.of(
            AUTHORITY_INFO_ACCESS,    "tls-br-7.1.2.7.6-1",
            AUTHORITY_KEY_IDENTIFIER, "tls-br-7.1.2.7.6-2",
            CERTIFICATE_POLICIES,     "tls-br-7.1.2.7.6-3",
            EXTENDED_KEY_USAGE,       "tls-br-7.1.2.7.6-4",
            CRL_DISTRIBUTION_POINTS,  "tls-br-7.1.2.7.6-u1",
            SCT_LIST,                 "tls-br-7.1.2.7.6-9",
            SUBJECT_KEY_IDENTIFIER,   "tls-br-7.1.2.7.6-10");

    /** 7.1.2.7.2 to 7.1.2.7.4, EV Guidelines 7.1.4.2. */
    private static final Map<Profile, Map<AttributeType, String>> REQUIRED_ATTRIBUTES = Map.of(
            TLS_DV, Map.of(),
            TLS_IV, Map.of(
                    COUNTRY,              "tls-br-7.1.2.7.3-5",
                    SURNAME,              "tls-br-7.1.2.7.3-22",
                    GIVEN_NAME,           "tls-br-7.1.2.7.3-23"),
            TLS_OV, Map.of(
                    COUNTRY,              "tls-br-7.1.2.7.4-10",
                    ORGANIZATION,         "tls-br-7.1.2.7.4-23"),
            TLS_EV, Map.of(
                    ORGANIZATION,         "evg-7.1.4.2.1-1",
                    BUSINESS_CATEGORY,    "evg-7.1.4.2.3-1",
                    AttributeType.SERIAL_NUMBER, "evg-7.1.4.2.5-1",
                    COUNTRY,              "evg-7.1.4.2.6-2"));
    private static final Map<Profile, Map<AttributeType, String>> FORBIDDEN_ATTRIBUTES = Map.of(
            TLS_DV, Map.of(),
            TLS_IV, Map.of(
                    ORGANIZATIONAL_UNIT,  "tls-br-7.1.2.7.3-24"),
            TLS_OV, Map.of(
                    SURNAME,              "tls-br-7.1.2.7.4-26",
                    GIVEN_NAME,           "tls-br-7.1.2.7.4-27",
                    ORGANIZATIONAL_UNIT,  "tls-br-7.1.2.7.4-28"),
            TLS_EV, Map.of());

    /** The reserved identifier of each profile. */
    private static final Map<Profile, String> RESERVED = Map.of(
            TLS_EV, "2.23.140.1.1",
            TLS_DV, "2.23.140.1.2.1",
            TLS_OV, "2.23.140.1.2.2",
            TLS_IV, "2.23.140.1.2.3");

    /** 7.1.3.2. */
    private static final Set<Algorithm> SIGNATURES = EnumSet.of(
            Algorithm.SHA256_WITH_RSA,
            Algorithm.SHA384_WITH_RSA,
            Algorithm.SHA512_WITH_RSA,
            Algorithm.RSASSA_PSS,
            Algorithm.ECDSA_WITH_SHA256,
            Algorithm.ECDSA_WITH_SHA384,
            Algorithm.ECDSA_WITH_SHA512);
    // @formatter:on

    static final String ANY_POLICY = "2.5.29.32.0";

    private Baseline() {}

    private static Step step(String from, long limit, String clause) {
        return new Step(LocalDate.parse(from), limit, clause);
    }

    private static Step days(String from, long days, String clause) {
        return step(from, days * DAY, clause);
    }

    private static Map.Entry<ValidationMethod, Demand> retired(String section, String from, String clause) {
        return Map.entry(ValidationMethod.bySection(section).orElseThrow(), new Demand(LocalDate.parse(from), clause));
    }

    /** Refuses a limit that is greater than what is permitted. */
    static void atMost(Place node, Period period, List<Step> steps, String unit, String what) {
        Step step = period.last(steps);
        if (step != null && node.number() > step.limit()) {
            node.refuse(amount(node.number(), unit) + " would loosen a Baseline Requirement: " + what + " is at most "
                    + amount(step.limit(), unit) + since(step, period));
        }
    }

    /** Refuses a limit that is less than what is required. */
    static void atLeast(Place node, Period period, List<Step> steps, String unit, String what) {
        Step step = period.last(steps);
        if (step != null && node.number() < step.limit()) {
            node.refuse(amount(node.number(), unit) + " would loosen a Baseline Requirement: " + what + " is at least "
                    + amount(step.limit(), unit) + since(step, period));
        }
    }

    private static String since(Step step, Period period) {
        String since = " from " + step.from() + " (" + step.clause() + ")";
        return period.from().isBefore(step.from())
                ? since + "; end the entry with until: " + step.from() + " or tighten it"
                : since;
    }

    private static String amount(long n, String unit) {
        String whole = n + " " + plural(unit, n);
        return unit.equals("second") && n % DAY == 0
                ? whole + " (" + n / DAY + " " + plural("day", n / DAY) + ")"
                : whole;
    }

    private static String plural(String unit, long n) {
        return n == 1 ? unit : unit + "s";
    }

    /** Refuses an entry that permits what is forbidden, or forbids what is required. */
    static void against(Place node, Period period, @Nullable Demand demand, String what) {
        if (demand != null && period.reaches(demand.from())) {
            node.refuse("would loosen a Baseline Requirement: " + what + " (" + demand.clause() + ")");
        }
    }

    /** The same for a demand that ended: with the day on which it did. */
    static void before(Place node, Period period, Demand ended, String what) {
        if (period.from().isBefore(ended.from())) {
            node.refuse("would loosen a Baseline Requirement: until " + ended.from() + " " + what + " ("
                    + ended.clause() + ")");
        }
    }

    static @Nullable Demand retired(ValidationMethod method) {
        return RETIRED.get(method);
    }

    static @Nullable Demand requiredExtension(ExtensionType type) {
        return profile(REQUIRED_EXTENSIONS.get(type));
    }

    static Set<ExtensionType> requiredExtensions() {
        return REQUIRED_EXTENSIONS.keySet();
    }

    static @Nullable Demand forbiddenExtension(ExtensionType type) {
        return profile(FORBIDDEN_EXTENSIONS.get(type));
    }

    /** What forbids the extension to be, or not to be, critical. */
    static @Nullable Demand criticality(ExtensionType type, boolean critical) {
        return profile((critical ? NOT_CRITICAL : CRITICAL).get(type));
    }

    /** In the order of the enum. */
    static Set<AttributeType> requiredAttributes(Profile profile) {
        return new TreeSet<>(attributes(REQUIRED_ATTRIBUTES, profile).keySet());
    }

    static @Nullable Demand requiredAttribute(Profile profile, AttributeType type) {
        return profile(attributes(REQUIRED_ATTRIBUTES, profile).get(type));
    }

    static @Nullable Demand forbiddenAttribute(Profile profile, AttributeType type) {
        if (profile == TLS_DV && type != COUNTRY && type != COMMON_NAME) {
            return profile("tls-br-7.1.2.7.2-8");
        }
        return profile(attributes(FORBIDDEN_ATTRIBUTES, profile).get(type));
    }

    private static Map<AttributeType, String> attributes(
            Map<Profile, Map<AttributeType, String>> table, Profile profile) {
        return table.getOrDefault(profile, Map.of());
    }

    /** The policy identifier that every certificate of the profile has. */
    static String reserved(Profile profile) {
        return RESERVED.getOrDefault(profile, "");
    }

    static boolean isReserved(String oid) {
        return RESERVED.containsValue(oid);
    }

    static Demand policies(int clause) {
        return new Demand(PROFILES, "tls-br-7.1.2.7.9-" + clause);
    }

    static @Nullable Demand signature(Algorithm algorithm) {
        if (SIGNATURES.contains(algorithm)) {
            return null;
        }
        // certificates were to be free of SHA-1 from 2016 on
        LocalDate from = algorithm == Algorithm.SHA1_WITH_RSA ? LocalDate.of(2016, 1, 1) : BEGINNING;
        return new Demand(
                from, algorithm.family() == Algorithm.Family.EC ? "tls-br-7.1.3.2.2-1" : "tls-br-7.1.3.2.1-1");
    }

    static Demand keys(int clause) {
        return new Demand(BEGINNING, "tls-br-6.1.5-" + clause);
    }

    private static @Nullable Demand profile(@Nullable String clause) {
        return clause == null ? null : new Demand(PROFILES, clause);
    }
}
