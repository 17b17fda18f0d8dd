package org.openscrutiny.performance.observation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flags in one column, one letter each: {@code EP}. */
@Converter
public class FlagsText implements AttributeConverter<List<ObsStatus>, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<ObsStatus> flags) {
        return flags == null ? null : flags.stream().map(Enum::name).collect(Collectors.joining());
    }

    @Override
    public @Nullable List<ObsStatus> convertToEntityAttribute(@Nullable String letters) {
        return letters == null
                ? null
                : letters.chars()
                        .mapToObj(letter -> ObsStatus.valueOf(Character.toString(letter)))
                        .toList();
    }
}
