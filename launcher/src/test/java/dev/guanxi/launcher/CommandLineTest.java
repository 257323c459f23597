package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void startsEverythingOnTheUsualPortUnlessToldOtherwise() {
        assertThat(parse("up")).isEqualTo(new Command.Up(8080, Set.of(), false));
        assertThat(parse("up --port 9090 --only contact,sales --detach"))
                .isEqualTo(new Command.Up(9090, Set.of("contact", "sales"), true));
    }

    @Test
    void steersOnePart() {
        assertThat(parse("restart contact")).isEqualTo(new Command.Steer(Command.Action.RESTART, "contact"));
        assertThat(parse("stop kafka")).isEqualTo(new Command.Steer(Command.Action.STOP, "kafka"));
    }

    @Test
    void tellsTheStatusToPeopleAndPrograms() {
        assertThat(parse("status")).isEqualTo(new Command.Status(false));
        assertThat(parse("status --json")).isEqualTo(new Command.Status(true));
    }

    @ParameterizedTest
    @CsvSource({
        "up --port 0, no port",
        "up --port 65536, no port",
        "up --port eighty, no port",
        "up --port, a number after --port",
        "up --fast, does not know",
        "down now, does not know",
        "restart, the name of a part",
        "fly, no command"
    })
    void refusesWhatItDoesNotUnderstandAndSaysWhy(String line, String reason) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(SuiteException.class).hasMessageContaining(reason);
    }

    private static Command parse(String line) {
        return CommandLine.parse(List.of(line.split(" ")));
    }
}
