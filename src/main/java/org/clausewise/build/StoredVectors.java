package org.clausewise.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausewise.build.RuleSource.Proof;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Permission;

/**
 * What the committed test vectors show, by their index. The build trusts it, for the vectors can only be made and verified
 * by what it builds: tests compare both.
 */
record StoredVectors(List<Proof> proofs, List<Permission> permissions) {
    /** Of a folder of vectors; nothing where it has no index. */
    static StoredVectors of(Path folder) throws IOException {
        Path index = folder.resolve("index.json");
        if (!Files.exists(index)) return new StoredVectors(List.of(), List.of());
        JsonNode root = new JsonMapper().readTree(Files.readAllBytes(index));
        List<Proof> proofs = new ArrayList<>();
        for (JsonNode p : root.path("proofs")) {
            proofs.add(new Proof(
                    p.path("rule").asText(),
                    p.path("duty").asText(),
                    false,
                    p.path("breaching").asInt(),
                    p.path("satisfying").asInt()));
        }
        List<Permission> permissions = new ArrayList<>();
        for (JsonNode p : root.path("permissions")) {
            permissions.add(new Permission(
                    DutyRef.of(p.path("duty").asText()), p.path("vectors").asInt()));
        }
        return new StoredVectors(List.copyOf(proofs), List.copyOf(permissions));
    }
}
