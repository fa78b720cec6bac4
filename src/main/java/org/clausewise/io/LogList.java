package org.clausewise.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.clausewise.pki.LogKeys;

/** Reads the keys of Certificate Transparency logs from a file: PEM, or the JSON log list of version 3 that browsers publish. */
public final class LogList {
    private LogList() {}

    /**
     * The keys in a text. A log list names them under {@code operators[].logs[].key} and {@code operators[].tiled_logs[].key}.
     *
     * @throws IllegalArgumentException if it is neither, or a key cannot be read
     */
    public static LogKeys read(byte[] text) {
        int first = 0;
        while (first < text.length && text[first] <= ' ') first++;
        return first < text.length && text[first] == '{' ? LogKeys.of(keys(text)) : LogKeys.of(blocks(text));
    }

    private static List<byte[]> blocks(byte[] text) {
        List<byte[]> keys = new ArrayList<>();
        try (EncodedObjects objects = new EncodedObjects(new ByteArrayInputStream(text))) {
            for (EncodedObjects.Item item = objects.next(); item != null; item = objects.next()) {
                if (item instanceof EncodedObjects.Unreadable broken) {
                    throw new IllegalArgumentException(broken.offset() + ": " + broken.reason());
                }
                keys.add(((EncodedObjects.Encoded) item).der());
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not PEM", e);
        }
        return keys;
    }

    private static List<byte[]> keys(byte[] text) {
        List<byte[]> keys = new ArrayList<>();
        for (JsonNode operator : tree(text).path("operators")) {
            for (String kind : new String[] {"logs", "tiled_logs"}) {
                for (JsonNode log : operator.path(kind)) {
                    keys.add(key(log));
                }
            }
        }
        return keys;
    }

    private static JsonNode tree(byte[] text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON from line " + e.getLocation().getLineNr() + " on", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static byte[] key(JsonNode log) {
        try {
            byte[] key = Base64.getDecoder().decode(log.path("key").asText());
            if (key.length > 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below, with the log's name
        }
        throw new IllegalArgumentException(
                "the log \"" + log.path("description").asText("without description") + "\" has no key in base64");
    }
}
