package org.loket.channel.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/** How the files of a feed are written. */
sealed interface Format {

    /** Opens a file of this format; closing the rows closes it. */
    Rows open(InputStream in) throws IOException;

    /**
     * Values between delimiters (RFC 4180, more or less).
     *
     * @param quote empty: values are never quoted
     * @param header whether the first row names the columns; else they are called 1, 2, 3 …
     */
    record Csv(Charset charset, String delimiter, String quote, boolean header) implements Format {
        @Override
        public Rows open(InputStream in) throws IOException {
            return new CsvRows(this, Text.reader(in, charset));
        }
    }

    /**
     * Values at fixed places of a line.
     *
     * @param header whether the first line says something else
     */
    record Fixed(Charset charset, List<Place> places, boolean header) implements Format {

        /** From a character of the line to another; the first is 1, and both belong to it. */
        record Place(String name, int from, int to) {}

        @Override
        public Rows open(InputStream in) throws IOException {
            return new FixedRows(this, Text.reader(in, charset));
        }
    }

    /**
     * @param path names of the elements down to the one that is a row, as {@code case} or {@code
     *     /export/case}; without a slash at its beginning at any depth
     */
    record Xml(String path) implements Format {
        @Override
        public Rows open(InputStream in) throws IOException {
            return new XmlRows(path, in);
        }
    }

    /**
     * An array of objects, or an object on each line.
     *
     * @param pointer to the array (RFC 6901); empty: the whole is the array, or lines
     */
    record Json(Charset charset, String pointer) implements Format {
        @Override
        public Rows open(InputStream in) throws IOException {
            return JsonRows.open(pointer, Text.reader(in, charset));
        }
    }
}
