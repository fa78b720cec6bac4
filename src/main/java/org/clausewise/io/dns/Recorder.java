package org.clausewise.io.dns;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.clausewise.evidence.Octets;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;

/** Asks another resolver and keeps what it answers. */
final class Recorder implements Resolver {
    /** A question with the answer, or with the reason why there is none. */
    record Kept(
            Name name,
            int type,
            Instant at,
            @Nullable Message response,
            @Nullable Throwable failure) {
        boolean isTimeout() {
            return failure instanceof SocketTimeoutException || failure instanceof TimeoutException;
        }

        DnsExchange exchange() {
            return new DnsExchange(
                    name.toString(true),
                    Type.string(type),
                    at,
                    response == null ? null : Octets.of(response.toWire()),
                    failure == null ? null : failure.toString());
        }
    }

    private final Resolver inner;
    private final InstantSource clock;
    private final List<Kept> all = new ArrayList<>();

    Recorder(Resolver inner, InstantSource clock) {
        this.inner = inner;
        this.clock = clock;
    }

    synchronized List<Kept> since(int from) {
        return List.copyOf(all.subList(from, all.size()));
    }

    synchronized int size() {
        return all.size();
    }

    private synchronized void keep(Message query, @Nullable Message response, @Nullable Throwable failure) {
        Record question = query.getQuestion();
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        all.add(new Kept(question.getName(), question.getType(), clock.instant(), response, cause));
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
        return inner.sendAsync(query, executor)
                .whenComplete((response, failure) -> keep(query, response == null ? null : response.clone(), failure));
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query) {
        return inner.sendAsync(query)
                .whenComplete((response, failure) -> keep(query, response == null ? null : response.clone(), failure));
    }

    @Override
    public Message send(Message query) throws IOException {
        try {
            Message response = inner.send(query);
            keep(query, response.clone(), null);
            return response;
        } catch (IOException e) {
            keep(query, null, e);
            throw e;
        }
    }

    @Override
    public void setPort(int port) {
        inner.setPort(port);
    }

    @Override
    public void setTCP(boolean flag) {
        inner.setTCP(flag);
    }

    @Override
    public void setIgnoreTruncation(boolean flag) {
        inner.setIgnoreTruncation(flag);
    }

    @Override
    public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {
        inner.setEDNS(version, payloadSize, flags, options);
    }

    @Override
    public void setTSIGKey(TSIG key) {
        inner.setTSIGKey(key);
    }

    @Override
    public void setTimeout(Duration timeout) {
        inner.setTimeout(timeout);
    }

    @Override
    public Duration getTimeout() {
        return inner.getTimeout();
    }
}
