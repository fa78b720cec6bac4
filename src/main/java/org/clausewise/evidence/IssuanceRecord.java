package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
        return with(edit -> edit.request = request);
    }

    /** With request, if there, changed. */
    public IssuanceRecord request(UnaryOperator<Request> change) {
        return request == null ? this : request(change.apply(request));
    }

    /** With another account. */
    public IssuanceRecord account(@Nullable Account account) {
        return with(edit -> edit.account = account);
    }

    /** With account, if there, changed. */
    public IssuanceRecord account(UnaryOperator<Account> change) {
        return account == null ? this : account(change.apply(account));
    }

    /** With another profile. */
    public IssuanceRecord profile(@Nullable String profile) {
        return with(edit -> edit.profile = profile);
    }

    /** With another signingTime. */
    public IssuanceRecord signingTime(@Nullable Instant signingTime) {
        return with(edit -> edit.signingTime = signingTime);
    }

    /** With another tbs. */
    public IssuanceRecord tbs(@Nullable Octets tbs) {
        return with(edit -> edit.tbs = tbs);
    }

    /** With another ca. */
    public IssuanceRecord ca(@Nullable Practice ca) {
        return with(edit -> edit.ca = ca);
    }

    /** With ca, if there, changed. */
    public IssuanceRecord ca(UnaryOperator<Practice> change) {
        return ca == null ? this : ca(change.apply(ca));
    }

    /** With these as perspectives. */
    public IssuanceRecord perspectives(Perspective... perspectives) {
        return perspectives(List.of(perspectives));
    }

    /** With these as perspectives. */
    public IssuanceRecord perspectives(List<Perspective> perspectives) {
        return with(edit -> edit.perspectives = perspectives);
    }

    /** With each of perspectives changed. */
    public IssuanceRecord perspectives(UnaryOperator<Perspective> change) {
        return perspectives(perspectives.stream().map(change).toList());
    }

    /** With these as names. */
    public IssuanceRecord names(SubjectName... names) {
        return names(List.of(names));
    }

    /** With these as names. */
    public IssuanceRecord names(List<SubjectName> names) {
        return with(edit -> edit.names = names);
    }

    /** With each of names changed. */
    public IssuanceRecord names(UnaryOperator<SubjectName> change) {
        return names(names.stream().map(change).toList());
    }

    /** With these as validations. */
    public IssuanceRecord validations(Validation... validations) {
        return validations(List.of(validations));
    }

    /** With these as validations. */
    public IssuanceRecord validations(List<Validation> validations) {
        return with(edit -> edit.validations = validations);
    }

    /** With each of validations changed. */
    public IssuanceRecord validations(UnaryOperator<Validation> change) {
        return validations(validations.stream().map(change).toList());
    }

    /** With these as caa. */
    public IssuanceRecord caa(CaaCheck... caa) {
        return caa(List.of(caa));
    }

    /** With these as caa. */
    public IssuanceRecord caa(List<CaaCheck> caa) {
        return with(edit -> edit.caa = caa);
    }

    /** With each of caa changed. */
    public IssuanceRecord caa(UnaryOperator<CaaCheck> change) {
        return caa(caa.stream().map(change).toList());
    }

    /** With these as keys. */
    public IssuanceRecord keys(KeyEvidence... keys) {
        return keys(List.of(keys));
    }

    /** With these as keys. */
    public IssuanceRecord keys(List<KeyEvidence> keys) {
        return with(edit -> edit.keys = keys);
    }

    /** With each of keys changed. */
    public IssuanceRecord keys(UnaryOperator<KeyEvidence> change) {
        return keys(keys.stream().map(change).toList());
    }

    /** With these as identity. */
    public IssuanceRecord identity(IdentityDatum... identity) {
        return identity(List.of(identity));
    }

    /** With these as identity. */
    public IssuanceRecord identity(List<IdentityDatum> identity) {
        return with(edit -> edit.identity = identity);
    }

    /** With each of identity changed. */
    public IssuanceRecord identity(UnaryOperator<IdentityDatum> change) {
        return identity(identity.stream().map(change).toList());
    }

    /** With another risk. */
    public IssuanceRecord risk(@Nullable RiskReview risk) {
        return with(edit -> edit.risk = risk);
    }

    /** With risk, if there, changed. */
    public IssuanceRecord risk(UnaryOperator<RiskReview> change) {
        return risk == null ? this : risk(change.apply(risk));
    }

    /** With another agreement. */
    public IssuanceRecord agreement(@Nullable Agreement agreement) {
        return with(edit -> edit.agreement = agreement);
    }

    /** With agreement, if there, changed. */
    public IssuanceRecord agreement(UnaryOperator<Agreement> change) {
        return agreement == null ? this : agreement(change.apply(agreement));
    }

    /** With another serialNumber. */
    public IssuanceRecord serialNumber(@Nullable SerialNumberSource serialNumber) {
        return with(edit -> edit.serialNumber = serialNumber);
    }

    /** With serialNumber, if there, changed. */
    public IssuanceRecord serialNumber(UnaryOperator<SerialNumberSource> change) {
        return serialNumber == null ? this : serialNumber(change.apply(serialNumber));
    }

    /** With these as linting. */
    public IssuanceRecord linting(Linting... linting) {
        return linting(List.of(linting));
    }

    /** With these as linting. */
    public IssuanceRecord linting(List<Linting> linting) {
        return with(edit -> edit.linting = linting);
    }

    /** With each of linting changed. */
    public IssuanceRecord linting(UnaryOperator<Linting> change) {
        return linting(linting.stream().map(change).toList());
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

    private IssuanceRecord with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The components, while one of them changes. */
    private static final class Edit {
        // @formatter:off
        Request request;
        @Nullable Account account;
        @Nullable String profile;
        @Nullable Instant signingTime;
        @Nullable Octets tbs;
        @Nullable Practice ca;
        List<Perspective> perspectives;
        List<SubjectName> names;
        List<Validation> validations;
        List<CaaCheck> caa;
        List<KeyEvidence> keys;
        List<IdentityDatum> identity;
        @Nullable RiskReview risk;
        @Nullable Agreement agreement;
        @Nullable SerialNumberSource serialNumber;
        List<Linting> linting;
        // @formatter:on

        Edit(IssuanceRecord from) {
            request = from.request;
            account = from.account;
            profile = from.profile;
            signingTime = from.signingTime;
            tbs = from.tbs;
            ca = from.ca;
            perspectives = from.perspectives;
            names = from.names;
            validations = from.validations;
            caa = from.caa;
            keys = from.keys;
            identity = from.identity;
            risk = from.risk;
            agreement = from.agreement;
            serialNumber = from.serialNumber;
            linting = from.linting;
        }

        IssuanceRecord done() {
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
    }
}
