package org.clausewise.cli;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does work on every core and hands the results over in the order in which the work was given. */
final class InOrder<T> implements AutoCloseable {
    /** Takes a result, on the thread that gives the work. */
    interface Sink<T> {
        void take(T result) throws Exception;
    }

    /** So much is done before threads are started: they would cost more than they save. */
    private static final int ALONE = 32;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 64 * CORES;

    private final Sink<T> sink;
    private final ArrayDeque<Future<T>> pending = new ArrayDeque<>();
    private @Nullable ExecutorService threads;
    private int given;

    InOrder(Sink<T> sink) {
        this.sink = sink;
    }

    /** Gives work that does not throw; waits while too much lies ahead. */
    void give(Callable<T> work) throws Exception {
        if (given++ < ALONE || CORES == 1) {
            sink.take(work.call());
            return;
        }
        if (threads == null) {
            threads = Executors.newFixedThreadPool(CORES, task -> {
                Thread thread = new Thread(task, "check");
                thread.setDaemon(true);
                return thread;
            });
        }
        while (pending.size() == AHEAD
                || !pending.isEmpty() && pending.element().isDone()) takeFirst();
        pending.add(threads.submit(work));
    }

    /** Hands over all that is left. */
    void drain() throws Exception {
        while (!pending.isEmpty()) takeFirst();
    }

    @Override
    public void close() {
        if (threads != null) threads.shutdownNow();
    }

    private void takeFirst() throws Exception {
        try {
            sink.take(pending.remove().get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
