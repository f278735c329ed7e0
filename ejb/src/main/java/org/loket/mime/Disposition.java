package org.loket.mime;

/** How a part wants to be shown (RFC 2183), and the name it bears. */
record Disposition(boolean attached, boolean inline, Parameters parameters) {

    static Disposition of(Entity entity) {
        Parameters said = Parameters.of(entity.field("Content-Disposition"));
        boolean inline = said.value.startsWith("inline");
        boolean attached = !said.value.isEmpty() && !inline;
        return new Disposition(attached, inline, said);
    }
}
