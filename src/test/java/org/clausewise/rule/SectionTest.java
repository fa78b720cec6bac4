package org.clausewise.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clausewise.pki.Certificate;
import org.junit.jupiter.api.Test;

final class SectionTest {
    private final Section<Certificate> section =
            Section.of("test.section", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    private Rule<Certificate> rule(String name) {
        return section.rule(name, "acme-1-1").require(c -> name.isEmpty(), "change it");
    }

    @Test
    void rulesAboutOneMatterAreOneFact() {
        Rule<Certificate> form = rule("dns.form");
        Rule<Certificate> ldh = rule("dns.ldh");
        Rule<Certificate> length = rule("length");
        assertThat(form.sameFact(ldh)).isFalse();
        assertThat(form.sameFact(form)).isTrue();
        section.about(Matter.FORM, "dns.ldh", "dns.form").generallyAbout(Matter.SIZE, "length");
        assertThat(form.sameFact(ldh)).isTrue();
        assertThat(form.sameFact(length)).isFalse();
        assertThat(ldh.rank()).isLessThan(form.rank());
        assertThat(form.rank()).isLessThan(length.rank());
        assertThat(length.rank()).isLessThan(rule("other").rank());
    }

    @Test
    void allThatEndSo() {
        Rule<Certificate> form = rule("dns.form");
        Rule<Certificate> other = rule("uri.form");
        Rule<Certificate> ldh = rule("dns.ldh");
        section.about(Matter.FORM, "*.form");
        assertThat(form.sameFact(other)).isTrue();
        assertThat(form.sameFact(ldh)).isFalse();
    }

    @Test
    void aboutRulesThatAreNotThere() {
        rule("dns.form");
        assertThatThrownBy(() -> section.about(Matter.FORM, "dns.form", "form"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("section test.section has no rule form");
        assertThatThrownBy(() -> section.about(Matter.FORM, "*.ldh")).isInstanceOf(IllegalArgumentException.class);
        assertThat(section.rules()).hasSize(1);
        assertThatThrownBy(() -> section.about(Matter.FORM, "dns.form")).isInstanceOf(IllegalStateException.class);
    }
}
