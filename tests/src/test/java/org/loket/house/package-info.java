/**
 * The house under test: its neighbours and its server, started once for all tests of a run, the one
 * deployment, and what tests need to look into database and mailboxes.
 */
package org.loket.house;
