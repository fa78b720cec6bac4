package org.clausewise.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The objects in a file or stream, one after the other: one in DER or JSON, any number in PEM with text before, between and
 * after them, or one in bare base64. A stream is read as it comes, so that memory is bounded by the largest object alone.
 *
 * <p>A line that begins with {@code -----BEGIN X-----} opens an object, wherever it stands (RFC 7468, section 2); what else a
 * text holds, dashes included, is passed over. Nothing that looks like an object is passed over in silence.
 */
public final class EncodedObjects implements Closeable {
    /** The most octets that one object may have in DER: 16 MiB. */
    public static final int MAX_SIZE = 1 << 24;

    /** What stands in a file. */
    public sealed interface Item {
        /** Its number in the file, from 0. */
        int index();

        /** Where it begins, in bytes from the start of the file. */
        long offset();
    }

    /**
     * An object's bytes: DER, or the text of a JSON object.
     *
     * @param line the line of a text on which it begins, from 1; 0 where the file is the object itself
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Encoded(int index, long offset, int line, byte[] der) implements Item {
        /** Whether it is JSON and not DER. */
        public boolean isJson() {
            return der.length > 0 && der[0] != 0x30;
        }
    }

    /**
     * Something that yields no bytes.
     *
     * @param reason one line in plain words, without any of the file's content but labels
     */
    public record Unreadable(int index, long offset, String reason) implements Item {}

    private static final int BUFFER = 1 << 16;

    /** The most octets of a boundary line. */
    private static final int LOOKAHEAD = 512;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int pos;
    private int limit;
    private boolean ended;
    private long before; // octets of the stream before the buffer
    private int line = 1;
    private int count;
    private boolean started;
    private boolean finished;
    private @Nullable Base64Octets bare; // the text so far, while it may still be base64 and nothing else
    private String nothing = "neither DER nor PEM nor base64";

    public EncodedObjects(InputStream in) {
        this.in = in;
    }

    /**
     * The next object; null after the last. A stream without any object holds one that is unreadable.
     *
     * @throws IOException if the stream cannot be read on
     */
    public @Nullable Item next() throws IOException {
        if (finished) return null;
        if (!started) {
            started = true;
            Item whole = start();
            if (whole != null) return whole;
        }
        while (true) {
            fill();
            if (pos == limit) return end();
            Boundary b = boundary(skipBlanks(pos));
            if (b == null) {
                passLine();
                continue;
            }
            bare = null;
            if (b.begin()) return object(b);
            pos = b.after();
            return new Unreadable(
                    count++, before + b.at(), "line " + line + ": END " + b.label() + " without its BEGIN");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Looks at the first octets: an object in DER is the whole file; otherwise null, and text follows. */
    private @Nullable Item start() throws IOException {
        fill();
        int first = limit > 0 ? buffer[0] & 0xFF : -1;
        int second = limit > 1 ? buffer[1] & 0xFF : -1;
        // in a text no octet above 7F follows the digit 0; a short object is all there is
        if (first == 0x30 && (second >= 0x80 || ended && limit == 2 + second)) {
            finished = true;
            byte[] der = rest();
            return der.length > MAX_SIZE ? tooLarge(0, 0) : new Encoded(count++, 0, 0, der);
        }
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            nothing = "text in UTF-16: save it as ASCII or UTF-8";
        } else if (first == 0xEF && second == 0xBB && limit > 2 && (buffer[2] & 0xFF) == 0xBF) {
            pos = 3;
        }
        if (isJson()) {
            finished = true;
            byte[] text = rest();
            return text.length > MAX_SIZE ? tooLarge(0, 0) : new Encoded(count++, 0, 0, text);
        }
        bare = new Base64Octets();
        return null;
    }

    /** A text that begins as a JSON object does, without any line in it, as far as it is seen, that begins an object in PEM. */
    private boolean isJson() {
        int i = pos;
        while (i < limit && (buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r' || buffer[i] == '\n')) i++;
        if (i == limit || buffer[i] != '{') return false;
        return !new String(buffer, i, limit - i, StandardCharsets.ISO_8859_1).contains("\n-----BEGIN ");
    }

    /** What is left of the stream, or one octet more than an object may have. */
    private byte[] rest() throws IOException {
        byte[] whole = Arrays.copyOfRange(buffer, pos, limit);
        if (!ended) {
            byte[] more = in.readNBytes(MAX_SIZE + 1 - whole.length);
            int seen = whole.length;
            whole = Arrays.copyOf(whole, seen + more.length);
            System.arraycopy(more, 0, whole, seen, more.length);
        }
        return whole;
    }

    private @Nullable Item end() {
        finished = true;
        if (count > 0) return null;
        Base64Octets text = bare;
        bare = null;
        if (text == null) return new Unreadable(count++, 0, nothing);
        if (text.isEmpty()) return new Unreadable(count++, 0, "empty");
        if (text.isTooLarge()) return tooLarge(0, 0);
        byte[] der = text.octets();
        // words and numbers are base64 too
        return der == null || der.length < 2 || der[0] != 0x30
                ? new Unreadable(count++, 0, nothing)
                : new Encoded(count++, 0, 1, der);
    }

    /** Reads what lies between BEGIN and END, and leaves the position behind it. */
    private Item object(Boundary begin) throws IOException {
        long offset = before + begin.at();
        int first = line;
        String label = begin.label();
        boolean secret = label.contains("PRIVATE KEY");
        var octets = new Base64Octets();
        String wrong = null;
        pos = begin.after();
        boolean lineStart = begin.endsLine();
        while (true) {
            fill();
            int at = lineStart ? skipBlanks(pos) : pos;
            Boundary b = boundary(at);
            if (pos == limit || b != null && b.begin()) {
                if (secret) break;
                return new Unreadable(count++, offset, "line " + first + ": BEGIN " + label + " without its END");
            }
            if (b != null) {
                pos = b.after();
                if (!b.label().equals(label)) {
                    wrong = "line " + first + ": BEGIN " + label + " is closed by END " + b.label();
                }
                break;
            }
            if (lineStart && octets.isEmpty() && isHeader(at)) { // RFC 1421, section 4.6: "Proc-Type: 4,ENCRYPTED"
                passLine();
                continue;
            }
            lineStart = false;
            int from = pos;
            while (hasOctet() && !lineStart && (buffer[pos] != '-' || pos == from)) {
                byte c = buffer[pos];
                if (c == '\n' || c == '\r') {
                    newLine();
                    lineStart = true;
                    continue;
                }
                if (!secret && wrong == null && !octets.add(c)) {
                    wrong = "line " + line + ": not base64";
                    offset = before + pos;
                }
                pos++;
            }
        }
        if (secret) return new Unreadable(count++, offset, "holds a private key, not a certificate");
        if (label.equals("TRUSTED CERTIFICATE")) {
            return new Unreadable(
                    count++,
                    offset,
                    "a TRUSTED CERTIFICATE of OpenSSL, which is more than a certificate: openssl x509 extracts it");
        }
        if (wrong != null) return new Unreadable(count++, offset, wrong);
        if (octets.isTooLarge()) return tooLarge(offset, first);
        byte[] der = octets.octets();
        return der == null
                ? new Unreadable(count++, offset, "line " + first + ": the base64 of " + label + " is cut short")
                : der.length == 0
                        ? new Unreadable(count++, offset, "line " + first + ": " + label + " is empty")
                        : new Encoded(count++, offset, first, der);
    }

    private Unreadable tooLarge(long offset, int line) {
        String where = line == 0 ? "" : "line " + line + ": ";
        return new Unreadable(count++, offset, where + "larger than 16 MiB, the most that is read of one object");
    }

    /**
     * A boundary line.
     *
     * @param at where it begins in the buffer
     * @param after where reading goes on
     * @param endsLine whether the line holds nothing else
     */
    private record Boundary(boolean begin, String label, int at, int after, boolean endsLine) {}

    /** The boundary at a position, null if what stands there is text. PEM in one line has its base64 right behind the dashes. */
    private @Nullable Boundary boundary(int at) {
        boolean begin = matches(at, "-----BEGIN ");
        if (!begin && !matches(at, "-----END ")) return null;
        int from = at + (begin ? 11 : 9);
        int to = from;
        while (to < limit && to - at < LOOKAHEAD / 2 && buffer[to] >= ' ' && buffer[to] < 0x7F && !matches(to, "-----"))
            to++;
        if (to == from || !matches(to, "-----")) return null;
        int after = to + 5;
        int rest = skipBlanks(after);
        boolean endsLine = rest == limit || buffer[rest] == '\n' || buffer[rest] == '\r';
        if (!endsLine && (!begin || rest > after || !Base64Octets.isDigit(buffer[rest]))) return null;
        String label = new String(buffer, from, to - from, StandardCharsets.US_ASCII);
        return new Boundary(begin, label, at, endsLine ? rest : after, endsLine);
    }

    /** Whether the line at a position is {@code Name: value}. */
    private boolean isHeader(int at) {
        for (int i = at; i < limit && i - at < LOOKAHEAD && buffer[i] != '\n' && buffer[i] != '\r'; i++) {
            if (buffer[i] == ':') return i > at;
        }
        return false;
    }

    /** Whether an octet can be taken; one is kept back until the next is known, so that CR LF is never torn apart. */
    private boolean hasOctet() {
        return limit - pos > (ended ? 0 : 1);
    }

    /** Passes over the rest of a line. */
    private void passLine() throws IOException {
        while (true) {
            fill();
            if (pos == limit) return;
            Base64Octets text = bare;
            while (hasOctet()) {
                byte c = buffer[pos];
                if (c == '\n' || c == '\r') {
                    newLine();
                    return;
                }
                if (text != null && !text.add(c)) {
                    bare = null;
                    text = null;
                }
                pos++;
            }
        }
    }

    /** Steps over a line's end: LF, CR LF or CR. */
    private void newLine() {
        boolean cr = buffer[pos++] == '\r';
        if (cr && pos < limit && buffer[pos] == '\n') pos++;
        line++;
    }

    private int skipBlanks(int i) {
        while (i < limit - 1 && i - pos < LOOKAHEAD / 4 && (buffer[i] == ' ' || buffer[i] == '\t')) i++;
        return i;
    }

    private boolean matches(int at, String ascii) {
        if (limit - at < ascii.length()) return false;
        for (int i = 0; i < ascii.length(); i++) if (buffer[at + i] != ascii.charAt(i)) return false;
        return true;
    }

    /** Provides for at least {@link #LOOKAHEAD} octets from the position, or all that are left. */
    private void fill() throws IOException {
        if (limit - pos >= LOOKAHEAD || ended) return;
        System.arraycopy(buffer, pos, buffer, 0, limit - pos);
        before += pos;
        limit -= pos;
        pos = 0;
        while (limit < LOOKAHEAD && !ended) {
            int n = in.read(buffer, limit, BUFFER - limit);
            if (n < 0) ended = true;
            else limit += n;
        }
    }
}
