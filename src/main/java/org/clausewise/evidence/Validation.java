package org.clausewise.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.clausewise.pki.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A validation of control over one name or address, with all that was seen.
 *
 * @param id what names refer to
 * @param method the method, by its section
 * @param name the FQDN or IP address that it was done for, a wildcard without its asterisk
 * @param methodLabel its label in the parameter validationmethods of CAA (RFC 8657 4), if it has one of the CA's own
 * @param brVersion the version of the Baseline Requirements that it was done under
 * @param authorizationDomainName the Authorization Domain Name
 * @param request the id of the request that it was done for
 * @param initiated when it began
 * @param completed when control was confirmed
 * @param performer who did it
 * @param perspective the id of the Primary Network Perspective
 * @param challenge what the Applicant had to show
 * @param dns DNS queries of the Primary Network Perspective
 * @param http HTTP requests of the Primary Network Perspective, in the order of redirection
 * @param tls the TLS handshake of the Primary Network Perspective
 * @param contacts who was contacted
 * @param sources where contacts of a registration were looked up
 * @param delegation a label that the Applicant delegated to a zone of the CA or an Affiliate
 * @param registrar whether the CA or an Affiliate is the Domain Name Registrar of the Base Domain Name
 * @param tor whether an onion service was reached by the Tor protocol, by the CA itself
 * @param attempt which attempt at corroboration is relied on
 * @param observations what remote Network Perspectives observed, by attempt
 * @param reuse for what was done for an earlier certificate: which
 */
public record Validation(
        String id,
        ValidationMethod method,
        String name,
        @Nullable String methodLabel,
        @Nullable String brVersion,
        @Nullable String authorizationDomainName,
        @Nullable String request,
        @Nullable Instant initiated,
        @Nullable Instant completed,
        @Nullable Performer performer,
        @Nullable String perspective,
        @Nullable Challenge challenge,
        List<DnsQuery> dns,
        List<HttpExchange> http,
        @Nullable TlsHandshake tls,
        List<Contact> contacts,
        List<ContactSource> sources,
        @Nullable Delegation delegation,
        @Nullable Boolean registrar,
        @Nullable Boolean tor,
        @Nullable Integer attempt,
        List<Observation> observations,
        @Nullable Reuse reuse)
        implements Corroborated {
    public Validation {
        dns = List.copyOf(dns);
        http = List.copyOf(http);
        contacts = List.copyOf(contacts);
        sources = List.copyOf(sources);
        observations = List.copyOf(observations);
    }

    @Override
    public @Nullable Instant done() {
        return completed != null ? completed : initiated;
    }

    /** A validation by this method, without evidence yet. */
    public static Validation of(String id, ValidationMethod method, String name) {
        return new Validation(
                id, method, name, null, null, null, null, null, null, null, null, null, List.of(), List.of(), null,
                List.of(), List.of(), null, null, null, null, List.of(), null);
    }

    /** With another id. */
    public Validation id(String id) {
        return with(edit -> edit.id = id);
    }

    /** With another method. */
    public Validation method(ValidationMethod method) {
        return with(edit -> edit.method = method);
    }

    /** With another name. */
    public Validation name(String name) {
        return with(edit -> edit.name = name);
    }

    /** With another methodLabel. */
    public Validation methodLabel(@Nullable String methodLabel) {
        return with(edit -> edit.methodLabel = methodLabel);
    }

    /** With another brVersion. */
    public Validation brVersion(@Nullable String brVersion) {
        return with(edit -> edit.brVersion = brVersion);
    }

    /** With another authorizationDomainName. */
    public Validation authorizationDomainName(@Nullable String authorizationDomainName) {
        return with(edit -> edit.authorizationDomainName = authorizationDomainName);
    }

    /** With another request. */
    public Validation request(@Nullable String request) {
        return with(edit -> edit.request = request);
    }

    /** With another initiated. */
    public Validation initiated(@Nullable Instant initiated) {
        return with(edit -> edit.initiated = initiated);
    }

    /** With another completed. */
    public Validation completed(@Nullable Instant completed) {
        return with(edit -> edit.completed = completed);
    }

    /** With another performer. */
    public Validation performer(@Nullable Performer performer) {
        return with(edit -> edit.performer = performer);
    }

    /** With another perspective. */
    public Validation perspective(@Nullable String perspective) {
        return with(edit -> edit.perspective = perspective);
    }

    /** With another challenge. */
    public Validation challenge(@Nullable Challenge challenge) {
        return with(edit -> edit.challenge = challenge);
    }

    /** With challenge, if there, changed. */
    public Validation challenge(UnaryOperator<Challenge> change) {
        return challenge == null ? this : challenge(change.apply(challenge));
    }

    /** With these as dns. */
    public Validation dns(DnsQuery... dns) {
        return dns(List.of(dns));
    }

    /** With these as dns. */
    public Validation dns(List<DnsQuery> dns) {
        return with(edit -> edit.dns = dns);
    }

    /** With each of dns changed. */
    public Validation dns(UnaryOperator<DnsQuery> change) {
        return dns(dns.stream().map(change).toList());
    }

    /** With these as http. */
    public Validation http(HttpExchange... http) {
        return http(List.of(http));
    }

    /** With these as http. */
    public Validation http(List<HttpExchange> http) {
        return with(edit -> edit.http = http);
    }

    /** With each of http changed. */
    public Validation http(UnaryOperator<HttpExchange> change) {
        return http(http.stream().map(change).toList());
    }

    /** With another tls. */
    public Validation tls(@Nullable TlsHandshake tls) {
        return with(edit -> edit.tls = tls);
    }

    /** With tls, if there, changed. */
    public Validation tls(UnaryOperator<TlsHandshake> change) {
        return tls == null ? this : tls(change.apply(tls));
    }

    /** With these as contacts. */
    public Validation contacts(Contact... contacts) {
        return contacts(List.of(contacts));
    }

    /** With these as contacts. */
    public Validation contacts(List<Contact> contacts) {
        return with(edit -> edit.contacts = contacts);
    }

    /** With each of contacts changed. */
    public Validation contacts(UnaryOperator<Contact> change) {
        return contacts(contacts.stream().map(change).toList());
    }

    /** With these as sources. */
    public Validation sources(ContactSource... sources) {
        return sources(List.of(sources));
    }

    /** With these as sources. */
    public Validation sources(List<ContactSource> sources) {
        return with(edit -> edit.sources = sources);
    }

    /** With each of sources changed. */
    public Validation sources(UnaryOperator<ContactSource> change) {
        return sources(sources.stream().map(change).toList());
    }

    /** With another delegation. */
    public Validation delegation(@Nullable Delegation delegation) {
        return with(edit -> edit.delegation = delegation);
    }

    /** With delegation, if there, changed. */
    public Validation delegation(UnaryOperator<Delegation> change) {
        return delegation == null ? this : delegation(change.apply(delegation));
    }

    /** With another registrar. */
    public Validation registrar(@Nullable Boolean registrar) {
        return with(edit -> edit.registrar = registrar);
    }

    /** With another tor. */
    public Validation tor(@Nullable Boolean tor) {
        return with(edit -> edit.tor = tor);
    }

    /** With another attempt. */
    public Validation attempt(@Nullable Integer attempt) {
        return with(edit -> edit.attempt = attempt);
    }

    /** With these as observations. */
    public Validation observations(Observation... observations) {
        return observations(List.of(observations));
    }

    /** With these as observations. */
    public Validation observations(List<Observation> observations) {
        return with(edit -> edit.observations = observations);
    }

    /** With each of observations changed. */
    public Validation observations(UnaryOperator<Observation> change) {
        return observations(observations.stream().map(change).toList());
    }

    /** With another reuse. */
    public Validation reuse(@Nullable Reuse reuse) {
        return with(edit -> edit.reuse = reuse);
    }

    /** With reuse, if there, changed. */
    public Validation reuse(UnaryOperator<Reuse> change) {
        return reuse == null ? this : reuse(change.apply(reuse));
    }

    /**
     * Whether a name is the one that was validated, or ends with all its labels, or with all those of an Authorization Domain
     * Name that pruning yields. Whether the method is good for names below is for the method's own section to say.
     */
    public boolean covers(String fqdn) {
        return DomainNames.isOrIsUnder(fqdn, name)
                || authorizationDomainName != null
                        && DomainNames.isOrIsUnder(name, authorizationDomainName)
                        && DomainNames.isOrIsUnder(fqdn, authorizationDomainName);
    }

    /**
     * Whether this may rest on another validation: a reverse look-up on that of the name it led to (TLS BR 3.2.2.5.3), a look-up of
     * addresses on that of one of them (3.2.2.4.8).
     */
    public boolean restsOn(Validation other) {
        return switch (method) {
            case IP_REVERSE_LOOKUP ->
                authorizationDomainName != null
                        && !other.method.isForAddresses()
                        && other.method != ValidationMethod.ONION_REQUEST
                        && other.covers(authorizationDomainName);
            case IP_ADDRESS -> other.method.isForAddresses() && answers(other.name);
            default -> false;
        };
    }

    private boolean answers(String address) {
        byte[] octets = IpAddress.parse(address);
        for (DnsQuery query : dns) {
            for (DnsRecord record : query.answers()) {
                if (octets != null
                        && (record.type().equals("A") || record.type().equals("AAAA"))
                        && Arrays.equals(octets, IpAddress.parse(record.data()))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void walk(Walk walk) {
        walk.one("challenge", challenge);
        walk.each("dns", dns);
        walk.each("http", http);
        walk.one("tls", tls);
        walk.each("contacts", contacts);
        walk.each("sources", sources);
        walk.one("delegation", delegation);
        walk.each("observations", observations);
        walk.one("reuse", reuse);
    }

    private Validation with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The components, while one of them changes. */
    private static final class Edit {
        // @formatter:off
        String id;
        ValidationMethod method;
        String name;
        @Nullable String methodLabel;
        @Nullable String brVersion;
        @Nullable String authorizationDomainName;
        @Nullable String request;
        @Nullable Instant initiated;
        @Nullable Instant completed;
        @Nullable Performer performer;
        @Nullable String perspective;
        @Nullable Challenge challenge;
        List<DnsQuery> dns;
        List<HttpExchange> http;
        @Nullable TlsHandshake tls;
        List<Contact> contacts;
        List<ContactSource> sources;
        @Nullable Delegation delegation;
        @Nullable Boolean registrar;
        @Nullable Boolean tor;
        @Nullable Integer attempt;
        List<Observation> observations;
        @Nullable Reuse reuse;
        // @formatter:on

        Edit(Validation from) {
            id = from.id;
            method = from.method;
            name = from.name;
            methodLabel = from.methodLabel;
            brVersion = from.brVersion;
            authorizationDomainName = from.authorizationDomainName;
            request = from.request;
            initiated = from.initiated;
            completed = from.completed;
            performer = from.performer;
            perspective = from.perspective;
            challenge = from.challenge;
            dns = from.dns;
            http = from.http;
            tls = from.tls;
            contacts = from.contacts;
            sources = from.sources;
            delegation = from.delegation;
            registrar = from.registrar;
            tor = from.tor;
            attempt = from.attempt;
            observations = from.observations;
            reuse = from.reuse;
        }

        Validation done() {
            return new Validation(
                    id,
                    method,
                    name,
                    methodLabel,
                    brVersion,
                    authorizationDomainName,
                    request,
                    initiated,
                    completed,
                    performer,
                    perspective,
                    challenge,
                    dns,
                    http,
                    tls,
                    contacts,
                    sources,
                    delegation,
                    registrar,
                    tor,
                    attempt,
                    observations,
                    reuse);
        }
    }
}
