package org.clausewise.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.incidents.Incident;
import org.clausewise.gen.incidents.Incidents;
import org.clausewise.gen.incidents.Replay;
import org.clausewise.gen.incidents.Replays;

/** What stands beside the vectors of incidents: the index with the facts, and files to run the command line on. */
public final class IncidentFolder {
    /** Tells what happened, and which vectors replay it. */
    public static final String INDEX = "incidents.json";

    private IncidentFolder() {}

    /** The octets of each file, by path below the folder of vectors. */
    public static Map<String, byte[]> encode(Replays replays) {
        Map<String, byte[]> encoded = new TreeMap<>();
        ArrayNode incidents = JsonNodeFactory.instance.arrayNode();
        for (Incident incident : Incidents.all()) {
            incidents.add(node(incident, replays));
            for (Replay replay : incident.replays()) encoded.putAll(files(replay));
        }
        ObjectNode index = JsonNodeFactory.instance.objectNode().put("format", VectorFolder.FORMAT);
        index.set("incidents", incidents);
        encoded.put(INDEX, VectorFolder.octets(index));
        return encoded;
    }

    /** Writes them. */
    public static void write(Path folder, Replays replays) throws IOException {
        for (Map.Entry<String, byte[]> each : encode(replays).entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, each.getValue());
        }
    }

    /**
     * The arguments of {@code clausewise check} for a replay that has files of its own; empty where it has none.
     *
     * @param mended whether for the subject as it should have been
     */
    public static List<String> arguments(Replay replay, boolean mended) {
        if (replay.files().isEmpty()) return List.of();
        String folder = "testvectors/" + folder(replay);
        if (replay.overlay() != null) {
            return List.of("--cps", folder + "cps.yaml", folder + certificate(replay, mended));
        }
        return replay.subject().record() == null
                ? List.of(folder + certificate(replay, mended))
                : List.of("--record", folder + (mended ? "mended.json" : "record.json"), folder + "certificate.pem");
    }

    private static Map<String, byte[]> files(Replay replay) {
        Map<String, byte[]> files = new TreeMap<>();
        if (replay.files().isEmpty()) return files;
        CertificateSpec mended = replay.subject();
        CertificateSpec wrong = replay.wrong();
        IssuanceRecord record = wrong.record();
        IssuanceRecord right = mended.record();
        if (record == null || right == null) {
            files.put(folder(replay) + certificate(replay, false), pem(replay.shows(), wrong));
            files.put(folder(replay) + certificate(replay, true), pem("Mended. " + replay.shows(), mended));
        } else {
            files.put(folder(replay) + "certificate.pem", pem("A certificate that is compliant by itself.", wrong));
            files.put(folder(replay) + "record.json", VectorFolder.octets(RecordJson.tree(record)));
            files.put(folder(replay) + "mended.json", VectorFolder.octets(RecordJson.tree(right)));
        }
        String overlay = replay.overlay();
        if (overlay != null) files.put(folder(replay) + "cps.yaml", overlay.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String folder(Replay replay) {
        return Replays.FOLDER + "/" + replay.files() + "/";
    }

    private static String certificate(Replay replay, boolean mended) {
        return replay.name() + (mended ? "-mended.pem" : ".pem");
    }

    private static byte[] pem(String what, CertificateSpec certificate) {
        String text = what + "\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.certificate())
                + "\n-----END CERTIFICATE-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static ObjectNode node(Incident incident, Replays replays) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("id", incident.id()).put("name", incident.name());
        if (!incident.ca().isEmpty()) node.put("ca", incident.ca());
        if (incident.year() != null) node.put("year", incident.year());
        ArrayNode bugs = node.putArray("bugs");
        incident.bugs().forEach(bugs::add);
        node.put("certain", incident.certain())
                .put("facts", incident.facts())
                .put("status", incident.status().id());
        if (!incident.reason().isEmpty()) node.put("reason", incident.reason());
        ArrayNode all = node.putArray("replays");
        for (Replay replay : incident.replays()) {
            ObjectNode one = all.addObject().put("name", replay.name()).put("rule", replay.rule());
            ArrayNode duties = one.putArray("duties");
            replays.duties(incident, replay).forEach(duties::add);
            one.put("issued", replay.issued().toString())
                    .put("text", replay.then() ? "then" : "today")
                    .put("shows", replay.shows())
                    .put("refused", Replays.id(incident, replay, true))
                    .put("mended", Replays.id(incident, replay, false));
        }
        return node;
    }
}
