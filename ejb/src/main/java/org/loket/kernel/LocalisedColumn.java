package org.loket.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link Localised} as one JSON object in a text column. */
@Converter(autoApply = true)
public class LocalisedColumn implements AttributeConverter<Localised, String> {

    @Override
    public String convertToDatabaseColumn(Localised text) {
        return text == null ? null : text.toJson();
    }

    @Override
    public Localised convertToEntityAttribute(String json) {
        return json == null ? null : Localised.fromJson(json);
    }
}
