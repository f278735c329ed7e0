package org.loket.web.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.loket.kernel.Language;
import org.loket.request.Upload;

/** Whether files may be handed in; what does not fit is said at the field. */
public final class Files {

    public static final int MOST = 10;

    private Files() {}

    /**
     * @param field name of the field in the form that was sent
     */
    public static boolean accepted(HttpServletRequest request, String field, Language language) {
        List<Upload> uploads = HandedIn.sent(request, field);
        if (uploads.size() > MOST) {
            Ways.wrong(field, Texts.text(language, "errors", "invalid.filesTooMany", MOST));
            return false;
        }
        for (Upload upload : uploads) {
            String key =
                    upload.size() > Upload.LIMIT
                            ? "invalid.fileTooLarge"
                            : upload.size() == 0 ? "invalid.fileEmpty" : null;
            if (key != null) {
                Ways.wrong(field, Texts.text(language, "errors", key, upload.name()));
                return false;
            }
        }
        return true;
    }
}
