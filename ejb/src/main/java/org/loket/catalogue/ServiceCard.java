package org.loket.catalogue;

/** A service as the portal shows it, in one language. */
public record ServiceCard(
        String key,
        String name,
        String summary,
        String promise,
        String hint,
        boolean signInNeeded) {

    public String getKey() {
        return key;
    }

    public String getName() {
        return name;
    }

    public String getSummary() {
        return summary;
    }

    public String getPromise() {
        return promise;
    }

    public String getHint() {
        return hint;
    }

    public boolean isSignInNeeded() {
        return signInNeeded;
    }
}
