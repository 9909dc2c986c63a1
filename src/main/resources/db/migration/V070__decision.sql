-- The library of conditions (Nebenbestimmungen, § 74 Abs. 4 HBO). Without an authority: offered to all.
create table condition_template (
    id           int generated always as identity primary key,
    authority_id text references organisation,
    code         text not null check (code ~ '^[a-z][a-zA-Z0-9]{1,40}$'),
    title        text not null,
    text         text not null,
    norm         text not null default '',
    position     int not null,
    unique nulls not distinct (authority_id, code)
);
insert into condition_template (code, title, text, norm, position) values
('startNotice', 'Anzeige des Baubeginns', 'Der Beginn der Bauarbeiten ist der Bauaufsicht mindestens eine Woche vorher anzuzeigen.', '§ 75 Abs. 3 S. 1 HBO', 10),
('siteManager', 'Bauleitung und Rohbauunternehmen', 'Spätestens mit der Anzeige des Baubeginns sind die Bauleitung und das Unternehmen für den Rohbau zu benennen. Ein späterer Wechsel ist mitzuteilen.', '§ 75 Abs. 4 HBO', 20),
('stakeOut', 'Absteckung', 'Vor Beginn der Bauarbeiten müssen die Grundfläche des Gebäudes abgesteckt und seine Höhenlage festgelegt sein.', '§ 75 Abs. 2 S. 1 HBO', 30),
('positionCertificate', 'Bescheinigung der Lage', 'Weil die Lage des Gebäudes an Grenzen gebunden ist, ist durch eine Bescheinigung einer oder eines Prüfsachverständigen für Vermessungswesen nachzuweisen, dass die genehmigte Lage eingehalten ist.', '§ 75 Abs. 2 S. 2 HBO', 40),
('documentsOnSite', 'Unterlagen auf der Baustelle', 'Die Baugenehmigung und die Bauvorlagen müssen vom Beginn der Bauarbeiten an auf der Baustelle vorliegen, die bautechnischen Nachweise vor Beginn des jeweiligen Bauabschnitts.', '§ 75 Abs. 2 S. 3 HBO', 50),
('completionNotices', 'Anzeige von Rohbau und Fertigstellung', 'Die Fertigstellung des Rohbaus und die abschließende Fertigstellung sind der Bauaufsicht jeweils mindestens zwei Wochen vorher anzuzeigen, die des Rohbaus auch der Katasterbehörde.', '§ 84 Abs. 1 S. 1 HBO', 60),
('structuralCertificate', 'Bescheinigung zur Standsicherheit', 'Mit der Anzeige der Fertigstellung des Rohbaus ist die Bescheinigung vorzulegen, dass der Rohbau mit dem Nachweis der Standsicherheit übereinstimmt.', '§ 84 Abs. 2 S. 3, § 83 Abs. 2 HBO', 70),
('parkingBeforeUse', 'Stellplätze', 'Die in den Bauvorlagen dargestellten Stellplätze und Abstellplätze für Fahrräder müssen benutzbar sein, bevor das Gebäude genutzt wird.', '', 80),
('fireAccess', 'Zugang für die Feuerwehr', 'Die im Freiflächenplan dargestellten Zugänge, Zufahrten und Flächen für die Feuerwehr sind vor der ersten Nutzung herzustellen, zu kennzeichnen und dauernd freizuhalten.', '', 90),
('treeProtection', 'Schutz von Bäumen', 'Bäume, die nach den Bauvorlagen erhalten bleiben, sind während der Bauarbeiten im Stamm- und Wurzelbereich vor Schäden zu schützen.', '', 100),
('greening', 'Bepflanzung', 'Die nach den Bauvorlagen zu begrünenden Flächen sind spätestens in der Pflanzzeit nach der ersten Nutzung anzulegen und dauernd zu erhalten.', '', 110),
('rainwater', 'Niederschlagswasser', 'Das Niederschlagswasser ist so zu beseitigen, wie es die Bauvorlagen darstellen. Es darf nicht auf Nachbargrundstücke oder öffentliche Flächen abfließen.', '', 120);

alter table condition_template enable row level security;
alter table condition_template force row level security;
create policy readable on condition_template for select using (
    authority_id is null
    or exists (select 1 from case_file c where c.authority_id = condition_template.authority_id
               and c.id::text = bauweg_setting('bauweg.case')));
create policy own on condition_template using (bauweg_visible(authority_id, null));

create table decision_draft (
    case_id      uuid not null references case_file,
    version      int not null check (version > 0),
    authority_id text not null references organisation,
    decision     text not null check (decision in ('GRANTED', 'REFUSED')),
    additional   text not null,
    reasons      text not null,
    drafted_by   uuid not null references account,
    drafted_at   timestamptz not null,
    sent_back_by uuid references account,
    sent_back_at timestamptz,
    remark       text not null default '',
    signed_by    uuid references account,
    signed_at    timestamptz,
    primary key (case_id, version),
    constraint four_eyes check (signed_by <> drafted_by),
    check ((signed_by is null) = (signed_at is null)),
    check ((sent_back_by is null) = (sent_back_at is null)),
    check (signed_by is null or sent_back_by is null)
);
create unique index one_signature on decision_draft (case_id) where signed_by is not null;

-- A draft's content never changes, a signed one not at all.
create function bauweg_keep_draft() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.signed_by is not null
        or (old.case_id, old.version, old.authority_id, old.decision, old.additional, old.reasons, old.drafted_by, old.drafted_at)
           is distinct from
           (new.case_id, new.version, new.authority_id, new.decision, new.additional, new.reasons, new.drafted_by, new.drafted_at) then
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger keep before update or delete on decision_draft for each row execute function bauweg_keep_draft();
create trigger no_truncate before truncate on decision_draft for each statement execute function bauweg_refuse();

-- The conditions of a draft, as text: a later change of the library does not reach them.
create table decision_condition (
    case_id      uuid not null,
    version      int not null,
    position     int not null,
    authority_id text not null references organisation,
    code         text not null,
    title        text not null,
    text         text not null,
    norm         text not null,
    primary key (case_id, version, position),
    foreign key (case_id, version) references decision_draft
);
create trigger append_only before update or delete on decision_condition for each row execute function bauweg_refuse();
create trigger no_truncate before truncate on decision_condition for each statement execute function bauweg_refuse();

alter table decision_draft enable row level security;
alter table decision_draft force row level security;
create policy visible on decision_draft using (bauweg_visible(authority_id, case_id));
alter table decision_condition enable row level security;
alter table decision_condition force row level security;
create policy visible on decision_condition using (bauweg_visible(authority_id, case_id));
