package org.openscrutiny.local.smoke;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataTextsTest {
    @Test
    void theDataOfEachChangeAreCutOutCharacterByCharacter() {
        // Given
        String first = "{\"value\":71.0, \"data\":{\"deep\":[1,2.50]},\"text\":\"\\u00e9 }]\"}";
        String second = "{}";
        String page = "{\"items\":[{\"id\":\"a\",\"data\":" + first + "},{\"id\":\"b\",\"data\":" + second
                + "}],\"next\":\"/v1/changes?after=x\"}";

        // When
        List<String> found = DataTexts.of(page);

        // Then
        assertEquals(List.of(first, second), found);
    }
}
