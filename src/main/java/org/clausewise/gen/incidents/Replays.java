package org.clausewise.gen.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.clausewise.Verdict;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Sample;
import org.clausewise.gen.vectors.Expected;
import org.clausewise.gen.vectors.Expected.Result;
import org.clausewise.gen.vectors.Flag;
import org.clausewise.gen.vectors.Judge;
import org.clausewise.gen.vectors.Vector;
import org.clausewise.gen.vectors.VectorFile;
import org.clausewise.rule.Outcome;

/** Makes the vectors of incidents: of every replay one that is refused, and one that passes. */
public final class Replays {
    /** The folder of their files, in the place of a document. */
    public static final String FOLDER = "incidents";

    private final Judge judge;
    private final List<VectorFile> files = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private Replays(Judge judge) {
        this.judge = judge;
    }

    /**
     * All of them.
     *
     * @param judge one that reads overlays
     */
    public static Replays generate(Judge judge) {
        return of(judge, Incidents.all());
    }

    /** Those of some incidents. */
    public static Replays of(Judge judge, List<Incident> incidents) {
        Replays all = new Replays(judge);
        for (Incident incident : incidents) {
            List<Vector> vectors = new ArrayList<>();
            for (Replay replay : incident.replays()) {
                vectors.add(all.vector(incident, replay, replay.wrong(), Result.BREACHED));
                vectors.add(all.vector(
                        incident,
                        replay,
                        replay.subject(),
                        replay.leftOut() ? Result.NOT_APPLICABLE : Result.SATISFIED));
            }
            vectors.sort(Comparator.comparing(Vector::id));
            if (!vectors.isEmpty()) all.files.add(new VectorFile(FOLDER, incident.id(), vectors));
        }
        return all;
    }

    /** One an incident that is replayed. */
    public List<VectorFile> files() {
        return List.copyOf(files);
    }

    /** What is not refused or does not pass as it should, one line each. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** The id of a vector: what is refused, or the same once mended. */
    public static String id(Incident incident, Replay replay, boolean refused) {
        return incident.id() + "/" + replay.name() + (refused ? "/refused" : "/mended");
    }

    private Vector vector(Incident incident, Replay replay, CertificateSpec subject, Result result) {
        Sample s = subject.sample();
        boolean refused = result == Result.BREACHED;
        Vector asked = new Vector(
                id(incident, replay, refused),
                replay.rule(),
                List.of(),
                EnumSet.of(Flag.INCIDENT),
                refused ? replay.shows() : "Mended. " + replay.shows(),
                s.artifact(),
                s.profile(),
                s.issuedAt(),
                s.der(),
                s.issuer(),
                replay.pair() ? s.precertificate() : null,
                s.record(),
                replay.overlay(),
                Judge.blocklist(replay.rule()),
                new Expected(result, !refused, List.of()));
        Verdict verdict = judge.check(asked);
        List<String> duties = Judge.binding(verdict, replay.rule());
        Outcome outcome = Judge.outcome(verdict, replay.rule()).orElse(null);
        if (outcome != Outcome.valueOf(result.name()) || verdict.compliant() == refused) {
            missing.add(asked.id() + ": " + replay.rule() + " is " + outcome + "; " + verdict);
        }
        if (duties.isEmpty()) missing.add(asked.id() + ": no duty binds");
        return asked.expecting(duties, Judge.expected(verdict, result));
    }

    /** The duties of a replay's rule that bind it, by its vectors. */
    public List<String> duties(Incident incident, Replay replay) {
        String id = id(incident, replay, true);
        return files.stream()
                .flatMap(f -> f.vectors().stream())
                .filter(v -> v.id().equals(id))
                .findFirst()
                .map(Vector::duties)
                .orElse(List.of());
    }
}
