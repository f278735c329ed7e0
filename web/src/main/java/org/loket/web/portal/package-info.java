/**
 * The citizens' pages: search, read, file a request, follow it. One small bean for each page; every
 * page works without JavaScript and without a session.
 */
package org.loket.web.portal;
