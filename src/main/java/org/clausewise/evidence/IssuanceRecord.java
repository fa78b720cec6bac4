package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a CA did before it issued one certificate. Everything but the request is optional: a rule that needs what
 *     is not there says so.
 *
 * @param request what the Applicant asked for
 * @param account the account that asked
 * @param profile what the certificate is meant to be, for example {@code tls-dv}
 * @param signingTime when the certificate is or was to be signed
 * @param tbs the to-be-signed bytes
 * @param ca what the CA declares of itself
 * @param perspectives the Network Perspectives that the observations name
 * @param names each name of the certificate, with what was relied on for it
 * @param validations validations of control over names and addresses, new or of earlier requests
 * @param caa checks of CAA records
 * @param keys what is known of the key
 * @param identity data about the subject, with source and date
 * @param risk what the review for high risk came to
 * @param agreement the Subscriber Agreement or Terms of Use
 * @param serialNumber where the serial number came from
 * @param linting linting done by others
 */
public record IssuanceRecord(
        Request request,
        @Nullable Account account,
        @Nullable String profile,
        @Nullable Instant signingTime,
        @Nullable Octets tbs,
        @Nullable Practice ca,
        List<Perspective> perspectives,
        List<SubjectName> names,
        List<Validation> validations,
        List<CaaCheck> caa,
        List<KeyEvidence> keys,
        List<IdentityDatum> identity,
        @Nullable RiskReview risk,
        @Nullable Agreement agreement,
        @Nullable SerialNumberSource serialNumber,
        List<Linting> linting)
        implements Node {
    public IssuanceRecord {
        perspectives = List.copyOf(perspectives);
        names = List.copyOf(names);
        validations = List.copyOf(validations);
        caa = List.copyOf(caa);
        keys = List.copyOf(keys);
        identity = List.copyOf(identity);
        linting = List.copyOf(linting);
    }

    /** Nothing known but the request. */
    public static IssuanceRecord of(Request request) {
        return new IssuanceRecord(
                request, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null, null, List.of());
    }

    /** With another request. */
    public IssuanceRecord request(Request request) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With request, if there, changed. */
    public IssuanceRecord request(UnaryOperator<Request> change) {
        return request == null
                ? this
                : new IssuanceRecord(
                        change.apply(request),
                        account,
                        profile,
                        signingTime,
                        tbs,
                        ca,
                        perspectives,
                        names,
                        validations,
                        caa,
                        keys,
                        identity,
                        risk,
                        agreement,
                        serialNumber,
                        linting);
    }

    /** With another account. */
    public IssuanceRecord account(@Nullable Account account) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With account, if there, changed. */
    public IssuanceRecord account(UnaryOperator<Account> change) {
        return account == null
                ? this
                : new IssuanceRecord(
                        request,
                        change.apply(account),
                        profile,
                        signingTime,
                        tbs,
                        ca,
                        perspectives,
                        names,
                        validations,
                        caa,
                        keys,
                        identity,
                        risk,
                        agreement,
                        serialNumber,
                        linting);
    }

    /** With another profile. */
    public IssuanceRecord profile(@Nullable String profile) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With another signingTime. */
    public IssuanceRecord signingTime(@Nullable Instant signingTime) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With another tbs. */
    public IssuanceRecord tbs(@Nullable Octets tbs) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With another ca. */
    public IssuanceRecord ca(@Nullable Practice ca) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With ca, if there, changed. */
    public IssuanceRecord ca(UnaryOperator<Practice> change) {
        return ca == null
                ? this
                : new IssuanceRecord(
                        request,
                        account,
                        profile,
                        signingTime,
                        tbs,
                        change.apply(ca),
                        perspectives,
                        names,
                        validations,
                        caa,
                        keys,
                        identity,
                        risk,
                        agreement,
                        serialNumber,
                        linting);
    }

    /** With these as perspectives. */
    public IssuanceRecord perspectives(Perspective... perspectives) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                List.of(perspectives),
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as perspectives. */
    public IssuanceRecord perspectives(List<Perspective> perspectives) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With each of perspectives changed. */
    public IssuanceRecord perspectives(UnaryOperator<Perspective> change) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives.stream().map(change).toList(),
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as names. */
    public IssuanceRecord names(SubjectName... names) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                List.of(names),
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as names. */
    public IssuanceRecord names(List<SubjectName> names) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With each of names changed. */
    public IssuanceRecord names(UnaryOperator<SubjectName> change) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names.stream().map(change).toList(),
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as validations. */
    public IssuanceRecord validations(Validation... validations) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                List.of(validations),
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as validations. */
    public IssuanceRecord validations(List<Validation> validations) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With each of validations changed. */
    public IssuanceRecord validations(UnaryOperator<Validation> change) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations.stream().map(change).toList(),
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as caa. */
    public IssuanceRecord caa(CaaCheck... caa) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                List.of(caa),
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as caa. */
    public IssuanceRecord caa(List<CaaCheck> caa) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With each of caa changed. */
    public IssuanceRecord caa(UnaryOperator<CaaCheck> change) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa.stream().map(change).toList(),
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as keys. */
    public IssuanceRecord keys(KeyEvidence... keys) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                List.of(keys),
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as keys. */
    public IssuanceRecord keys(List<KeyEvidence> keys) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With each of keys changed. */
    public IssuanceRecord keys(UnaryOperator<KeyEvidence> change) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys.stream().map(change).toList(),
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as identity. */
    public IssuanceRecord identity(IdentityDatum... identity) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                List.of(identity),
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With these as identity. */
    public IssuanceRecord identity(List<IdentityDatum> identity) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With each of identity changed. */
    public IssuanceRecord identity(UnaryOperator<IdentityDatum> change) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity.stream().map(change).toList(),
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With another risk. */
    public IssuanceRecord risk(@Nullable RiskReview risk) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With risk, if there, changed. */
    public IssuanceRecord risk(UnaryOperator<RiskReview> change) {
        return risk == null
                ? this
                : new IssuanceRecord(
                        request,
                        account,
                        profile,
                        signingTime,
                        tbs,
                        ca,
                        perspectives,
                        names,
                        validations,
                        caa,
                        keys,
                        identity,
                        change.apply(risk),
                        agreement,
                        serialNumber,
                        linting);
    }

    /** With another agreement. */
    public IssuanceRecord agreement(@Nullable Agreement agreement) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With agreement, if there, changed. */
    public IssuanceRecord agreement(UnaryOperator<Agreement> change) {
        return agreement == null
                ? this
                : new IssuanceRecord(
                        request,
                        account,
                        profile,
                        signingTime,
                        tbs,
                        ca,
                        perspectives,
                        names,
                        validations,
                        caa,
                        keys,
                        identity,
                        risk,
                        change.apply(agreement),
                        serialNumber,
                        linting);
    }

    /** With another serialNumber. */
    public IssuanceRecord serialNumber(@Nullable SerialNumberSource serialNumber) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With serialNumber, if there, changed. */
    public IssuanceRecord serialNumber(UnaryOperator<SerialNumberSource> change) {
        return serialNumber == null
                ? this
                : new IssuanceRecord(
                        request,
                        account,
                        profile,
                        signingTime,
                        tbs,
                        ca,
                        perspectives,
                        names,
                        validations,
                        caa,
                        keys,
                        identity,
                        risk,
                        agreement,
                        change.apply(serialNumber),
                        linting);
    }

    /** With these as linting. */
    public IssuanceRecord linting(Linting... linting) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                List.of(linting));
    }

    /** With these as linting. */
    public IssuanceRecord linting(List<Linting> linting) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting);
    }

    /** With each of linting changed. */
    public IssuanceRecord linting(UnaryOperator<Linting> change) {
        return new IssuanceRecord(
                request,
                account,
                profile,
                signingTime,
                tbs,
                ca,
                perspectives,
                names,
                validations,
                caa,
                keys,
                identity,
                risk,
                agreement,
                serialNumber,
                linting.stream().map(change).toList());
    }

    @Override
    public void walk(Walk walk) {
        walk.one("request", request);
        walk.one("account", account);
        walk.one("ca", ca);
        walk.each("perspectives", perspectives);
        walk.each("names", names);
        walk.each("validations", validations);
        walk.each("caa", caa);
        walk.each("keys", keys);
        walk.each("identity", identity);
        walk.one("risk", risk);
        walk.one("agreement", agreement);
        walk.one("serialNumber", serialNumber);
        walk.each("linting", linting);
    }
}
