package org.clausewise.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clausewise.der.Der;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Practice;
import org.clausewise.evidence.Request;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.SuffixReview;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.IpAddress;

/** Makes records of issuance that keep everything the documents demand at the instant of signing. */
public final class Records {
    private Records() {}

    /**
     * A record of what went before a certificate, varied over the methods permitted then. Equal seeds make equal records.
     *
     * @param methods the methods to use for the names that they fit, whatever the date; none for any that is permitted
     */
    public static IssuanceRecord compliant(CertificateSpec spec, SplittableRandom random, ValidationMethod... methods) {
        var r = new Recorder(spec, new Dice(random));
        List<Validation> validations = new ArrayList<>();
        List<CaaCheck> checks = new ArrayList<>();
        List<SubjectName> names = new ArrayList<>();
        for (byte[] each : spec.names()) {
            int tag = Der.tag(each, 0);
            if (tag != GeneralName.DNS_NAME && tag != GeneralName.IP_ADDRESS) continue;
            boolean address = tag == GeneralName.IP_ADDRESS;
            String name = address ? IpAddress.text(each, Der.content(each, 0), Der.stop(each, 0)) : Der.text(each, 0);
            Validation validation = validation(r, name, address, validations, methods);
            SubjectName entry = SubjectName.of(name).validation(validation.id());
            if (!address && !DomainNames.isOnion(name)) {
                CaaCheck check = r.caaCheck(DomainNames.withoutWildcard(name), validation);
                checks.add(check);
                entry = entry.caa(check.id());
            }
            if (DomainNames.isWildcard(name)) {
                entry = entry.suffix(new SuffixReview(false, true, r.before(30 * 86_400), null, null));
            }
            names.add(entry);
        }
        validations.addAll(r.beside());
        IssuanceRecord record = IssuanceRecord.of(Request.of(Recorder.REQUEST)
                        .received(r.issuedAt().minusSeconds(5 * 86_400))
                        .submittedByApplicant(true)
                        .applicant(Recorder.APPLICANT))
                .account(Recorder.ACCOUNT)
                .profile(spec.profile().id())
                .signingTime(spec.issuedAt())
                .ca(Practice.of()
                        .issuerDomainNames(Recorder.ISSUER)
                        .caaParameters(
                                r.dice().some(r.dice().between(0, 2), List.of("accounturi", "validationmethods")))
                        .delegationZones("dcv." + Recorder.ISSUER))
                .perspectives(r.perspectives())
                .names(names)
                .validations(validations)
                .caa(checks);
        return OnionRequests.added(Dossier.added(record, r));
    }

    /** Whether every name of the certificate can be validated by a method permitted when it is signed. */
    public static boolean possible(CertificateSpec spec) {
        return spec.names().stream()
                .allMatch(name -> Recipe.ALL.stream()
                        .anyMatch(recipe -> recipe.suits(
                                Der.tag(name, 0) == GeneralName.DNS_NAME ? Der.text(name, 0) : "",
                                Der.tag(name, 0) == GeneralName.IP_ADDRESS,
                                spec.issuedAt())));
    }

    private static Validation validation(
            Recorder r, String name, boolean address, List<Validation> validations, ValidationMethod... methods) {
        String bare = DomainNames.withoutWildcard(name);
        for (Validation v : validations) {
            if (Recipe.of(v.method()).below() && v.authorizationDomainName() != null && v.covers(bare)) return v;
        }
        List<Recipe> chosen = Recipe.ALL.stream()
                .filter(recipe -> Set.of(methods).contains(recipe.method()) && recipe.fits(name, address))
                .toList();
        if (chosen.isEmpty()) {
            chosen = Recipe.ALL.stream()
                    .filter(recipe -> recipe.suits(name, address, r.issuedAt()))
                    .toList();
        }
        if (chosen.isEmpty())
            chosen = Recipe.ALL.stream()
                    .filter(recipe -> recipe.fits(name, address))
                    .toList();
        Validation made = r.dice().pick(chosen).validation().of(r, bare);
        validations.add(made);
        validations.addAll(AddressRecipes.besides(r, made));
        return made;
    }
}
