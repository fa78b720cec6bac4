package org.clausewise.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.gen.incidents.Incident;
import org.clausewise.gen.incidents.Replay;
import org.clausewise.gen.incidents.Replays;
import org.clausewise.io.IncidentFolder;
import org.clausewise.io.VectorFolder;
import org.clausewise.report.Paragraph;

/** Tells what happened in an incident, the clause that was broken, the rule that refuses it, and the vectors. */
final class IncidentExplanation {
    private static final String BUG = "https://bugzilla.mozilla.org/show_bug.cgi?id=";

    private IncidentExplanation() {}

    static String of(Catalogue catalogue, Incident incident) {
        String when = incident.year() == null ? "" : ", " + incident.year();
        Paragraph text = new Paragraph()
                .heading(incident.id() + "   " + incident.name())
                .add("at", (incident.ca().isEmpty() ? "one or several CAs" : incident.ca()) + when)
                .add("happened", incident.facts())
                .add("certainty", incident.certain() ? "" : "reported; the facts were not read at their source")
                .add("bugs", incident.bugs().stream().map(bug -> BUG + bug).collect(Collectors.joining(" ")))
                .add(
                        "replayed",
                        switch (incident.status()) {
                            case REPLAYED -> "";
                            case LATER -> "not yet. " + incident.reason();
                            case NOT_REPLAYABLE -> "cannot be. " + incident.reason();
                        });
        Replays replays = Replays.of(VectorFolder.judge(), List.of(incident));
        for (Replay replay : incident.replays()) {
            text.blank()
                    .heading("  " + replay.name())
                    .add("shows", replay.shows())
                    .add("refused by", replay.rule());
            for (String duty : replays.duties(incident, replay)) text.add("for", clause(catalogue, duty));
            text.add("text", (replay.then() ? "of then, " : "of today, ") + replay.issued())
                    .add(
                            "vectors",
                            "testvectors/" + Replays.FOLDER + "/" + incident.id() + ".json: "
                                    + Replays.id(incident, replay, true) + " "
                                    + Replays.id(incident, replay, false));
            for (boolean mended : new boolean[] {false, true}) {
                List<String> arguments = IncidentFolder.arguments(replay, mended);
                if (!arguments.isEmpty()) {
                    text.add(mended ? "mended" : "try", "clausewise check " + String.join(" ", arguments));
                }
            }
        }
        return text.toString();
    }

    /** The duty in our own words; of a CA's own policy the overlay has the words. */
    private static String clause(Catalogue catalogue, String duty) {
        DutyRef ref = DutyRef.of(duty);
        return catalogue
                .clause(ref.clause())
                .map(clause -> duty + ": "
                        + clause.duty(ref.number()).map(Duty::summary).orElse(clause.summary()))
                .orElse(duty + ", of the CA's own policy");
    }
}
