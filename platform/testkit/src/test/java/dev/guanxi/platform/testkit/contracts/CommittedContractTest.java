package dev.guanxi.platform.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedContractTest {
    @TempDir
    Path folder;

    @Test
    void theOrderOfFieldsIsNoDifference() {
        assertThat(committed("a: 1\nb: [x, y]\n").differences("b: [x, y]\na: 1\n"))
                .isEmpty();
    }

    @Test
    void eachPlaceThatDiffersIsNamed() {
        assertThat(committed("paths: {/a: {get: 1}, /b: 2}\n").differences("paths: {/a: {get: 3}, /c: 2}\n"))
                .containsExactly(
                        "/paths//a/get is 1 in the contract, 3 in the code",
                        "/paths//b is only in the contract",
                        "/paths//c is only in the code");
    }

    @Test
    void theOrderOfAListCounts() {
        assertThat(committed("tags: [x, y]\n").differences("tags: [y, x]\n")).hasSize(2);
    }

    @Test
    void aContractThatIsNotThereDiffers() {
        assertThat(new CommittedContract(folder.resolve("none.yaml")).differences("a: 1"))
                .containsExactly("The file is not there.");
    }

    private CommittedContract committed(String text) {
        var contract = new CommittedContract(folder.resolve("notes.yaml"));
        contract.write(text);
        return contract;
    }
}
