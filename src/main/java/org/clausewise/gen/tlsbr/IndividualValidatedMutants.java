package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Attribute.utf8;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.3, Individual Validated. */
public final class IndividualValidatedMutants {
    private static final IdentityMutants IV =
            new IdentityMutants(Profile.TLS_IV, "tls.subscriber.iv", "tls-br-7.1.2.7.3");

    private IndividualValidatedMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(
                        IV.policies(2, 3, Oids.ORGANIZATION_VALIDATED),
                        IV.encoding(4),
                        IV.place(5, 7, 8, 10, 11),
                        IV.places(9, 12),
                        IV.discouraged(13, 15, 24, 25, 27),
                        person(),
                        IV.commonNames(26),
                        IV.metadata(28))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> person() {
        return Stream.of(
                IV.subject(
                        "subject.organization-name.absent",
                        "18",
                        "",
                        s -> s.with(utf8(Oids.ORGANIZATION, "Example B.V."))),
                IV.subject("subject.surname.present", "22", "", s -> s.without(Oids.SURNAME)),
                IV.subject("subject.given-name.present", "23", "", s -> s.without(Oids.GIVEN_NAME)),
                IV.subject("subject.surname-or-organization.present", "r1#1", "", s -> s.without(Oids.SURNAME)),
                IV.subject("subject.given-name-or-organization.present", "r1#2", "", s -> s.without(Oids.GIVEN_NAME)));
    }
}
