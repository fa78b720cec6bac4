package org.clausewise.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A bar on standard error, once work has lasted a second, where that is a terminal and nothing else is written to it. */
final class Progress implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final int WIDTH = 30;

    private final Streams streams;
    private final List<String> arguments;
    private final long start;
    private long drawn;
    private int files;
    private int objects;
    private boolean visible;
    private volatile int total = -1;

    Progress(Streams streams, List<String> arguments) {
        this.streams = streams;
        this.arguments = arguments;
        start = streams.progress() ? System.nanoTime() : 0;
        drawn = start;
    }

    void fileDone() {
        files++;
    }

    void objectDone() {
        objects++;
        if (!streams.progress()) return;
        long now = System.nanoTime();
        if (now - start < SECOND || now - drawn < SECOND / 8) return;
        if (drawn == start) count();
        drawn = now;
        draw((now - start) / SECOND);
    }

    /** Takes the bar away, before a line is written. */
    void clear() {
        if (visible) write("\r\u001b[K");
        visible = false;
    }

    @Override
    public void close() {
        clear();
    }

    private void draw(long seconds) {
        String line = String.format(Locale.ROOT, "%,d objects, %d s", objects, seconds);
        if (total > 0) {
            int done = (int) Math.min(WIDTH, (long) WIDTH * files / total);
            line = "[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + line;
        }
        write("\r" + line + "\u001b[K");
        visible = true;
    }

    /** Counts the files meanwhile, so that there is something to measure by. */
    private void count() {
        if (arguments.contains("-")) return;
        Thread counter = new Thread(
                () -> total =
                        arguments.stream().mapToInt(a -> count(new File(a), 0)).sum(),
                "count");
        counter.setDaemon(true);
        counter.start();
    }

    private static int count(File file, int depth) {
        File[] below = depth < 40 && file.isDirectory() ? file.listFiles() : null;
        if (below == null) return 1;
        int n = 0;
        for (File child : below) n += count(child, depth + 1);
        return n;
    }

    private void write(String text) {
        try {
            streams.err().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // nobody looks
        }
    }
}
