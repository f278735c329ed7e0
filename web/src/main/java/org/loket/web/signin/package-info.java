/**
 * The way in and out. Signing in itself is the container's work (OpenID Connect, {@code
 * WEB-INF/oidc.json}); here people are sent there and back, made known to the directory, and signed
 * out everywhere.
 */
package org.loket.web.signin;
