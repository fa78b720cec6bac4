package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check                                    | clausewise check: Missing required parameter: 'FILE|DIR|-'
            check --profile tls-xx x                 | no profile 'tls-xx': it is one of root-ca,
            check --profile crl x                    | no profile 'crl'
            check --profile                          | Missing required parameter for option '--profile'
            check --profile tls-dv --profile pkix x  | '--profile'
            check --issued-at yesterday x            | 'yesterday' is no instant: write 2026-03-15 or
            check --at 2026-02-30 x                  | '2026-02-30' is no instant
            check --require telepathy x              | no kind 'telepathy': it is one of certificate, issuer,
            check --fail-on notice x                 | no severity 'notice': it is one of error, warning
            check --format xml x                     | no format 'xml': it is one of text, json
            check --record no-such.json x            | --record no-such.json: cannot be read
            check --formt json x                     | no option '--formt'; did you mean --format?
            rules x                                  | clausewise rules: no command 'x'
            rules --format html                      | no format 'html': it is one of text, json
            coverage --document tls                  | no document 'tls': it is one of tls-br, evg,
            coverage --format pdf                    | no format 'pdf': it is one of text, md, json, html
            explain                                  | Missing required parameter
            explain tls.subscriber.san.presentt      | nothing is called 'tls.subscriber.san.presentt'; did you mean tls.subscriber.san.present
            explain e_ext_san_missin                 | did you mean zlint:e_ext_san_missing
            explain xyzzy                            | nothing is called 'xyzzy'; clausewise rules lists what there is
            chek x                                   | no command 'chek'; did you mean check
            """)
    void isOneLineThatHelps(String arguments, String words) {
        CommandLineRun.of((Object[]) arguments.split(" +")).refuses(words.replace('¦', '|'));
    }

    @Test
    void withoutACommand() {
        CommandLineRun.of().refuses("clausewise: Missing required subcommand (clausewise --help says how)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "rules", "explain", "coverage", "vectors"})
    void everyCommandHasHelp(String command) {
        var run = CommandLineRun.of(command.isEmpty() ? new Object[] {"--help"} : new Object[] {command, "--help"});
        run.exits(0);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: " + ("clausewise " + command).strip());
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void checkHelpTellsOfEveryOptionAndStatus() {
        String help = CommandLineRun.of("check", "--help").exits(0).out();
        assertThat(help)
                .contains(List.of(
                        "--profile",
                        "--issued-at",
                        "--at",
                        "--require",
                        "--programs",
                        "--issuer",
                        "--precertificate",
                        "--blocklist",
                        "openssl-blacklist",
                        "--fail-on",
                        "--format",
                        "Exit status",
                        "No finding is not yet compliance"));
    }

    @Test
    void version() {
        assertThat(CommandLineRun.of("--version").exits(0).out()).matches("clausewise .*\n");
    }
}
