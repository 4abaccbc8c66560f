<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>designer</name>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <source>&amp;Arrange</source>
        <translation>&amp;Placera</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <source>&amp;Call</source>
        <translation>&amp;Samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/calls.py"/>
        <source>({cost})</source>
        <translation>({cost})</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/callers_field.py"/>
        <source>+46700000000
+4670*  (all that begin so)</source>
        <translation>+46700000000
+4670*  (alla som börjar så)</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>+46700000001 busy</source>
        <translation>+46700000001 busy</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotation_painter.py"/>
        <source>1 node</source>
        <translation>1 nod</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/webprompts.py"/>
        <source>1 prompt has been fetched: it is heard in calls, at its real length.</source>
        <translation>1 ljud har hämtats: det hörs i samtal, i sin verkliga längd.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/rounds.py"/>
        <source>1 round</source>
        <translation>1 varv</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>1, 42  (nothing between commas: silence)</source>
        <translation>1, 42  (inget mellan kommatecknen: tystnad)</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>1,000 steps</source>
        <translation>1 000 steg</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_dialog.py"/>
        <source>1. Put the sounds of the flow on your web server. The folder “files” beside an exported file has them in their places; on the server it has to be at {place}.</source>
        <translation>1. Lägg flödets ljud på din webbserver. I mappen ”files” bredvid en exporterad fil ligger de på sina platser; på servern måste den finnas på {place}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>10,000 steps</source>
        <translation>10 000 steg</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>100 steps</source>
        <translation>100 steg</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>127.0.0.1</source>
        <translation>127.0.0.1</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>1× speed</source>
        <translation>1× fart</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_dialog.py"/>
        <source>2. Give 46elks the flow: publish it to a number. That sends what is in the exported file, which you need to upload nowhere.</source>
        <translation>2. Ge 46elks flödet: publicera det till ett nummer. Då skickas det som står i den exporterade filen, som du inte behöver ladda upp någonstans.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>46elks cannot reach this address: give a public one when you serve.</source>
        <translation>46elks når inte den här adressen: ange en offentlig när du serverar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/route.py"/>
        <source>46elks cannot reach {host}, where this window serves the flow. Serve it with the address that a tunnel or proxy has outside, and call again.</source>
        <translation>46elks kan inte nå {host}, där det här fönstret serverar flödet. Servera det med adressen som en tunnel eller proxy har utåt, och ring igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>46elks cannot reach {host}, which is this computer or a network of its own. Give the address that a tunnel or proxy has outside, and serve the flow with it.</source>
        <translation>46elks kan inte nå {host}, som är den här datorn eller ett eget nätverk. Ange adressen som en tunnel eller proxy har utåt, och servera flödet med den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>46elks fetches sounds from the internet. Where will yours be?</source>
        <translation>46elks hämtar ljud från internet. Var kommer dina att ligga?</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/route.py"/>
        <source>46elks fetches the flow's sounds from {address}/files: they have to be there.</source>
        <translation>46elks hämtar flödets ljud från {address}/files: de måste finnas där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_dialog.py"/>
        <source>46elks keeps a sound by its address for good. So its address ends in ?v= and a few characters that change with the sound; on the server the file is called without them.</source>
        <translation>46elks behåller ett ljud för gott under dess adress. Därför slutar adressen på ?v= och några tecken som ändras med ljudet; på servern heter filen utan dem.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_remarks.py"/>
        <source>46elks will look for a sound below {place}. Whether it is there has not been checked yet.</source>
        <translation>46elks kommer att leta efter ett ljud under {place}. Om det finns där är inte kontrollerat än.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_remarks.py"/>
        <source>46elks will look for {count} sounds below {place}. Whether they are there has not been checked yet.</source>
        <translation>46elks kommer att leta efter {count} ljud under {place}. Om de finns där är inte kontrollerat än.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>8× speed</source>
        <translation>8× fart</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>A call comes here at most {rounds} times</source>
        <translation>Ett samtal kommer hit högst {rounds} gånger</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/realcall.py"/>
        <source>A call is under way on {line}. It ends when one of the phones hangs up; then place another.</source>
        <translation>Ett samtal pågår på {line}. Det slutar när en av telefonerna lägger på; ring sedan ett nytt.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/testcall.py"/>
        <source>A call is under way. Hang up before you place another.</source>
        <translation>Ett samtal pågår. Lägg på innan du ringer ett nytt.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/endings.py"/>
        <source>A call may run {count:,} actions, and play a menu as often; this one would have gone on.</source>
        <translation>Ett samtal får köra {count:,} åtgärder och spela en meny lika många gånger; det här hade fortsatt.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>A call on the emulator ends after</source>
        <translation>Ett samtal via emulatorn slutar efter</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>A caller who presses nothing at {node} is cut off after the last repeat. Connect the outcome for no key pressed (failed).</source>
        <translation>Den som inte trycker på något vid {node} kopplas bort efter sista upprepningen. Koppla utfallet för ingen knapp (failed).</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>A file for each recording and report, and the sound where it lies at the emulator or at the account in use. Empty: what is received is listed here, and gone with the window.</source>
        <translation>En fil för varje inspelning och rapport, och ljudet där det ligger hos emulatorn eller hos kontot som används. Tomt: det som tas emot visas här och försvinner med fönstret.</translation>
    </message>
    <message>
        <location filename="../../designer/store/resources.py"/>
        <source>A file of the program itself is missing: {name} should be {path}. Install it again.</source>
        <translation>En av programmets egna filer saknas: {name} borde vara {path}. Installera programmet igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/desk.py"/>
        <source>A flow answers calls to a number of your account at 46elks. You get both there; a Swedish mobile number connects callers to Swedish mobile numbers only, any other to everybody. Save the account here; once this is closed, the flow can be published.</source>
        <translation>Ett flöde svarar på samtal till ett nummer i ditt konto hos 46elks. Båda skaffar du där; ett svenskt mobilnummer kopplar uppringare bara till svenska mobilnummer, alla andra till vem som helst. Spara kontot här; när fönstret stängs kan flödet publiceras.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>A flow has no field {field}.</source>
        <translation>Ett flöde har inget fält {field}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/prompt_taker.py"/>
        <source>A flow plays sounds that lie beside it. The copy will be called {reference}.</source>
        <translation>Ett flöde spelar upp ljud som ligger bredvid det. Kopian kommer att heta {reference}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/toolbar.py"/>
        <source>A flow that came with the program. Save it, and it is yours.</source>
        <translation>Ett flöde som följde med programmet. Spara det, så är det ditt.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>A key moves on</source>
        <translation>Knapp går vidare</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>A key that leads nowhere ends the call.</source>
        <translation>En knapp som inte leder någonstans avslutar samtalet.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>A newer version of Callflow Designer wrote this document: its format is {found}, this version reads {format}. Open it with the newer version.</source>
        <translation>En nyare version av Callflow Designer har skrivit dokumentet: dess format är {found}, den här versionen läser {format}. Öppna det med den nyare versionen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/webprompts.py"/>
        <source>A prompt could not be fetched. {why}</source>
        <translation>Ett ljud kunde inte hämtas. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>A report for those who mend the program is in {path}. It goes nowhere by itself.</source>
        <translation>En rapport till dem som lagar programmet finns i {path}. Den skickas ingenstans av sig själv.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>A served flow</source>
        <translation>Ett serverat flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>A test call goes to the emulator in this program, which costs nothing, or to an account at 46elks. The API user name and password stand on the account's page there.</source>
        <translation>Ett testsamtal går till emulatorn i det här programmet, vilket inte kostar något, eller till ett konto hos 46elks. API-användarnamnet och lösenordet står på kontots sida där.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>A username must not be empty or hold a colon.</source>
        <translation>Ett användarnamn får inte vara tomt eller innehålla ett kolon.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>API user name</source>
        <translation>API-användarnamn</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <location filename="../../designer/app/commands/help.py"/>
        <source>About Callflow Designer</source>
        <translation>Om Callflow Designer</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/panels/callresult.py"/>
        <location filename="../../designer/app/start/tour.py"/>
        <source>Actions</source>
        <translation>Åtgärder</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/quick_add.py"/>
        <source>Actions to add</source>
        <translation>Åtgärder att lägga till</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Actual</source>
        <translation>Faktiskt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Actual size</source>
        <translation>Verklig storlek</translation>
    </message>
    <message>
        <location filename="../../designer/flow/annotation_edits.py"/>
        <location filename="../../designer/flow/edits.py"/>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/exceptions_field.py"/>
        <source>Add a date</source>
        <translation>Lägg till ett datum</translation>
    </message>
    <message>
        <location filename="../../designer/flow/ports.py"/>
        <source>Add a key</source>
        <translation>Lägg till knapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Add a node, or lead to one</source>
        <translation>Lägg till en nod, eller led till en</translation>
    </message>
    <message>
        <location filename="../../designer/flow/scenario_edits.py"/>
        <source>Add a scenario</source>
        <translation>Lägg till ett scenario</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <location filename="../../designer/flow/variable_edits.py"/>
        <source>Add a variable</source>
        <translation>Lägg till en variabel</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Add account</source>
        <translation>Lägg till konto</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Add an action or lead to one</source>
        <translation>Lägg till en åtgärd eller led till en</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/quick_adding.py"/>
        <source>Add an action: name, number or address</source>
        <translation>Lägg till en åtgärd: namn, nummer eller adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>Add frame round the selection</source>
        <translation>Lägg till ram runt markeringen</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>Add key {key}…</source>
        <translation>Lägg till knapp {key}…</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>Add note</source>
        <translation>Lägg till anteckning</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>Add {kind}</source>
        <translation>Lägg till {kind}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Add {node}</source>
        <translation>Lägg till {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotating.py"/>
        <source>Add {thing}</source>
        <translation>Lägg till {thing}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>Added: {node}</source>
        <translation>Tillagd: {node}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>Added: {node}, {kind}</source>
        <translation>Tillagd: {node}, {kind}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <location filename="../../designer/app/address_dialog.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Address of the served flow</source>
        <translation>Det serverade flödets adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>Address on the web</source>
        <translation>Adress på webben</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Address that is posted the call's data when the call ends. A later one replaces an earlier one; it is called once.</source>
        <translation>Adress som får samtalets uppgifter när samtalet slutar. En senare ersätter en tidigare; den anropas en gång.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/way_row.py"/>
        <source>After {node} · {way}</source>
        <translation>Efter {node} · {way}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/way_row.py"/>
        <source>After {node} · {way}
A click, or Ctrl+Down and Ctrl+Up, takes another way out.</source>
        <translation>Efter {node} · {way}
Ett klick, eller Ctrl+nedpil och Ctrl+uppil, tar en annan väg ut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/way_row.py"/>
        <source>After {node} · {way}
instead of {target}</source>
        <translation>Efter {node} · {way}
i stället för {target}</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/place_list.py"/>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Afterwards</source>
        <translation>Efteråt</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Algeria</source>
        <translation>Algeriet</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Align bottom edges</source>
        <translation>Justera nederkanter</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Align centres</source>
        <translation>Centrera i sidled</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Align left edges</source>
        <translation>Justera vänsterkanter</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Align middles</source>
        <translation>Centrera i höjdled</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Align right edges</source>
        <translation>Justera högerkanter</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Align top edges</source>
        <translation>Justera överkanter</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>All ({count})</source>
        <translation>Alla ({count})</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/usual_times.py"/>
        <source>All day</source>
        <translation>Hela dygnet</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/hours_form.py"/>
        <source>All of it</source>
        <translation>Hela</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>All {count} are there.</source>
        <translation>Alla {count} finns där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Also how numbers, times and money are written. What is exported stays as it is.</source>
        <translation>Även hur tal, tider och belopp skrivs. Det som exporteras förblir som det är.</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Alt while dragging</source>
        <translation>Alt medan du drar</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>American Samoa</source>
        <translation>Amerikanska Samoa</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>An empty flow</source>
        <translation>Ett tomt flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>An export of this flow proposes {address} from now on.</source>
        <translation>En export av flödet föreslår {address} från och med nu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>An export of this flow proposes {address} from now on. {upload}</source>
        <translation>En export av flödet föreslår {address} från och med nu. {upload}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/dialling.py"/>
        <source>An incoming call (Shift+F5), as your customers place it: the flow answers the number you dial. No real phone rings, and it costs nothing.</source>
        <translation>Ett inkommande samtal (Skift+F5), som när era kunder ringer: flödet svarar på numret du slår. Ingen riktig telefon ringer, och det kostar inget.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>An unanswered connect gives one of {known}, not {value}.</source>
        <translation>En obesvarad koppling ger något av {known}, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/difference_list.py"/>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>And {count} more.</source>
        <translation>Och {count} till.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_row.py"/>
        <source>And {count} more: draw the connection on the canvas</source>
        <translation>Och {count} till: dra kopplingen på ritytan</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/command_palette.py"/>
        <source>And {count} more: type on.</source>
        <translation>Och {count} till: skriv vidare.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Answer</source>
        <translation>Svara</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Answered</source>
        <translation>Besvarat</translation>
    </message>
    <message>
        <location filename="../../designer/flow/replacing.py"/>
        <source>Answers of webhooks</source>
        <translation>Svar från webhookar</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Antigua and Barbuda</source>
        <translation>Antigua och Barbuda</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Any other caller, and a withheld number.</source>
        <translation>Alla andra som ringer, och dolt nummer.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Any other key</source>
        <translation>Annan knapp</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Anything else</source>
        <translation>Allt annat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>Apply</source>
        <translation>Verkställ</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/submenus.py"/>
        <source>Arrange</source>
        <translation>Placera</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Arrow keys</source>
        <translation>Piltangenter</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/route.py"/>
        <source>As call actions it cannot do that. Serve it, at an address that can be reached from outside, and call again.</source>
        <translation>Som samtalsåtgärder kan det inte göra det. Servera det, på en adress som går att nå utifrån, och ring igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/history.py"/>
        <source>As it was opened</source>
        <translation>Som det öppnades</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>As large as on the canvas, 1 page</source>
        <translation>Lika stort som på ritytan, 1 sida</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>As large as on the canvas, {count} pages</source>
        <translation>Lika stort som på ritytan, {count} sidor</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>As the system has it</source>
        <translation>Som systemet har det</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>As usual: {options}</source>
        <translation>Som vanligt: {options}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Ascension Island</source>
        <translation>Ascension</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Ask the web servers for them, once: in calls you hear them and they last as long as they are</source>
        <translation>Hämta dem från webbservrarna en gång: sedan hörs de i samtalen och varar så länge som de är</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <source>Ask this address once, from this computer, whether a flow is served there.</source>
        <translation>Fråga adressen en gång, från den här datorn, om ett flöde serveras där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Asking for {count}…</source>
        <translation>Frågar efter {count}…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Asking the account for its numbers…</source>
        <translation>Frågar kontot efter dess nummer…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Asking the account…</source>
        <translation>Frågar kontot…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Asking the address…</source>
        <translation>Frågar adressen…</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Asks for the opening hours; no time zone has been entered yet.</source>
        <translation>Frågar efter öppettiderna; ingen tidszon har angetts ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Asks the clock and says nothing: sends the call one way while you are open and another while you are closed, by day of the week, public holidays and exceptions. Only a flow served by this program can do it. To tell callers your hours, use Play.</source>
        <translation>Frågar klockan och säger ingenting: skickar samtalet en väg när ni har öppet och en annan när ni har stängt, efter veckodag, helgdagar och undantag. Bara ett flöde som det här programmet serverar kan göra det. Ska öppettiderna berättas för den som ringer: använd Spela upp.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Asks who calls; no number has been entered yet.</source>
        <translation>Frågar vem som ringer; inget nummer har angetts ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Asks your web server for each of the sounds.</source>
        <translation>Frågar din webbserver efter vart och ett av ljuden.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/when.py"/>
        <source>At a date and time</source>
        <translation>Ett visst datum och en viss tid</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>At each step of a call 46elks asks this program, or your own server, what comes next. Sounds can lie beside the flow.</source>
        <translation>Vid varje steg i ett samtal frågar 46elks det här programmet, eller din egen server, vad som kommer härnäst. Ljuden kan ligga bredvid flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>At the most</source>
        <translation>Som mest</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Austria</source>
        <translation>Österrike</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Azerbaijan</source>
        <translation>Azerbajdzjan</translation>
    </message>
    <message>
        <location filename="../../designer/app/helping/help_window.py"/>
        <location filename="../../designer/app/start/callout.py"/>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/page.py"/>
        <source>Back to {name}</source>
        <translation>Tillbaka till {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Becomes {number} when you leave the field.</source>
        <translation>Blir {number} när du lämnar fältet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <location filename="../../designer/checks/beeping.py"/>
        <source>Beep</source>
        <translation>Pip</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bolivia</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosnien och Hercegovina</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <source>Both flows in one drawing</source>
        <translation>Båda flödena i en ritning</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Botswana</source>
        <translation>Botswana</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bouvet Island</source>
        <translation>Bouvetön</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Break off what the pointer does</source>
        <translation>Avbryt det pekaren gör</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Bring back the version of {time}</source>
        <translation>Ta tillbaka versionen från {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Bring it back</source>
        <translation>Ta tillbaka den</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>British Indian Ocean Territory</source>
        <translation>Brittiska territoriet i Indiska oceanen</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>British Virgin Islands</source>
        <translation>Brittiska Jungfruöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Busy</source>
        <translation>Upptaget</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Busy signal</source>
        <translation>Upptagetton</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <location filename="../../designer/app/commands/call.py"/>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/start/tour.py"/>
        <source>Call actions</source>
        <translation>Samtalsåtgärder</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Call actions (*.json);;All files (*)</source>
        <translation>Samtalsåtgärder (*.json);;Alla filer (*)</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>Call actions as JSON</source>
        <translation>Samtalsåtgärder som JSON</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Call again on the emulator</source>
        <translation>Ring igen på emulatorn</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/view.py"/>
        <location filename="../../designer/app/drawing/svg.py"/>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Call flow</source>
        <translation>Samtalsflöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>Call of {time}</source>
        <translation>Samtal {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Call on the emulator</source>
        <translation>Ring på emulatorn</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>Call one of the account's numbers from your phone: {numbers}. It runs the flow that was published to it, so publish this one first. The call is waited for, and its way lights up.</source>
        <translation>Ring ett av kontots nummer från din telefon: {numbers}. Det kör flödet som är publicerat till numret, så publicera det här först. Programmet väntar på samtalet, och dess väg lyser upp.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>Call with other numbers…</source>
        <translation>Ring med andra nummer…</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/webhooklog.py"/>
        <source>Call {call}: POST {url} {sent}: no answer after {ms} ms: {came}</source>
        <translation>Samtal {call}: POST {url} {sent}: inget svar efter {ms} ms: {came}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/webhooklog.py"/>
        <source>Call {call}: POST {url} {sent}: {status} in {ms} ms</source>
        <translation>Samtal {call}: POST {url} {sent}: {status} på {ms} ms</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/webhooklog.py"/>
        <source>Call {call}: POST {url} {sent}: {status} in {ms} ms: {came}</source>
        <translation>Samtal {call}: POST {url} {sent}: {status} på {ms} ms: {came}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/requestlog.py"/>
        <source>Call {id} has ended: {state} ({end}) after {duration} s</source>
        <translation>Samtalet {id} har avslutats: {state} ({end}) efter {duration} s</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/requestlog.py"/>
        <source>Call {id} has ended: {state} ({end}) after {duration} s. {why}</source>
        <translation>Samtalet {id} har avslutats: {state} ({end}) efter {duration} s. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Caller id</source>
        <translation>Visat nummer</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Callers hear the flow as it was at {time}. Save it, and the next call hears the new.</source>
        <translation>Den som ringer hör flödet som det var {time}. Spara det, så hör nästa samtal det nya.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Callers hear the flow as it was saved at {time}. Each save counts for the next call.</source>
        <translation>Den som ringer hör flödet som det sparades {time}. Varje gång du sparar gäller det från nästa samtal.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/serving.py"/>
        <source>Callers still hear the flow of {time}: what was saved has errors. {problem}</source>
        <translation>Den som ringer hör fortfarande flödet från {time}: det som sparades har fel. {problem}</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <location filename="../../designer/app/start/page.py"/>
        <source>Callflow Designer</source>
        <translation>Callflow Designer</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <source>Callflow Designer {version}
Python {python}
PySide6 {pyside}
{system}</source>
        <translation>Callflow Designer {version}
Python {python}
PySide6 {pyside}
{system}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Calling</source>
        <translation>Ringer upp</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <source>Calls</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Calls of the account</source>
        <translation>Kontots samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Calls start here</source>
        <translation>Samtal börjar här</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>Calls the phone in this window: no real phone rings, and it costs nothing</source>
        <translation>Ringer telefonen i det här fönstret: ingen riktig telefon ringer, och det kostar inget</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Calls this phone, in the window: no real phone rings, and it costs nothing. F5 does the same while the line is the emulator.</source>
        <translation>Ringer den här telefonen, i fönstret: ingen riktig telefon ringer, och det kostar inget. F5 gör samma sak så länge linjen är emulatorn.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/dialling.py"/>
        <source>Calls to a Swedish mobile number are connected only to other such numbers, not to {phones}.</source>
        <translation>Samtal till ett svenskt mobilnummer kopplas bara till andra sådana nummer, inte till {phones}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Calls to a Swedish mobile number can only be connected to Swedish mobile numbers; {targets} will fail.</source>
        <translation>Samtal till ett svenskt mobilnummer kan bara kopplas till svenska mobilnummer; {targets} kommer att misslyckas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cambodia</source>
        <translation>Kambodja</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <location filename="../../designer/app/address_dialog.py"/>
        <location filename="../../designer/app/printing/dialog.py"/>
        <location filename="../../designer/app/recording/dialog.py"/>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>Cannot listen on {host} port {port}: {why}.</source>
        <translation>Det går inte att lyssna på {host} port {port}: {why}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cape Verde</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Caribbean Netherlands</source>
        <translation>Karibiska Nederländerna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cayman Islands</source>
        <translation>Caymanöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Central African Republic</source>
        <translation>Centralafrikanska republiken</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Chad</source>
        <translation>Tchad</translation>
    </message>
    <message>
        <location filename="../../designer/flow/annotation_edits.py"/>
        <location filename="../../designer/flow/edits.py"/>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_row.py"/>
        <source>Change anyway</source>
        <translation>Ändra ändå</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Change kind</source>
        <translation>Ändra typ</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/submenus.py"/>
        <source>Change kind to</source>
        <translation>Ändra typ till</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>Change the flow</source>
        <translation>Ändra flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/quick_adding.py"/>
        <source>Change the kind to: name, number or address</source>
        <translation>Ändra typen till: namn, nummer eller adress</translation>
    </message>
    <message>
        <location filename="../../designer/flow/scenario_edits.py"/>
        <source>Change the scenario</source>
        <translation>Ändra scenariot</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Change the test call</source>
        <translation>Ändra testsamtalet</translation>
    </message>
    <message>
        <location filename="../../designer/checks/securing.py"/>
        <location filename="../../designer/flow/variable_edits.py"/>
        <source>Change the variable {name}</source>
        <translation>Ändra variabeln {name}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Change the words of {node}</source>
        <translation>Ändra texten i {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <location filename="../../designer/flow/changes.py"/>
        <source>Change what the flow is made for</source>
        <translation>Ändra vad flödet är gjort för</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Change what {number} does for everybody who calls it?</source>
        <translation>Ändra vad {number} gör för alla som ringer det?</translation>
    </message>
    <message>
        <location filename="../../designer/flow/together.py"/>
        <source>Change {count} nodes to {kind}</source>
        <translation>Ändra {count} noder till {kind}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/together.py"/>
        <source>Change {field} of {count} nodes</source>
        <translation>Ändra {field} för {count} noder</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Change {field} of {node}</source>
        <translation>Ändra {field} för {node}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/swapping.py"/>
        <source>Change {node} to {kind}</source>
        <translation>Ändra {node} till {kind}</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Changed since this version</source>
        <translation>Ändrat sedan den här versionen</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Changed since this version (bringing it back undoes this)</source>
        <translation>Ändrat sedan den här versionen (tar du tillbaka den ångras det)</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Check again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Check now</source>
        <translation>Kontrollera nu</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>China</source>
        <translation>Kina</translation>
    </message>
    <message>
        <location filename="../../designer/app/prompt_taker.py"/>
        <source>Choose a sound</source>
        <translation>Välj ett ljud</translation>
    </message>
    <message>
        <location filename="../../designer/app/dropped_sound.py"/>
        <source>Choose a sound…</source>
        <translation>Välj ett ljud…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/desk.py"/>
        <source>Choose beside Call which account is to place the call, then take the same command again.</source>
        <translation>Välj bredvid Ring vilket konto som ska ringa samtalet och välj sedan samma kommando igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>Choose it…</source>
        <translation>Välj det…</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/wire_form.py"/>
        <source>Choose one to change it alone, or drag it from its port.</source>
        <translation>Välj en för att ändra bara den, eller dra den från dess port.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/desk.py"/>
        <source>Choose the account beside Call whose number is to run the flow, then publish again.</source>
        <translation>Välj kontot bredvid Ring vars nummer ska köra flödet, och publicera sedan igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>Choose the first of them…</source>
        <translation>Välj det första av dem…</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>Choose what comes next by this way</source>
        <translation>Välj vad som kommer härnäst den här vägen</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>Choose where the next free key leads</source>
        <translation>Välj vart nästa lediga knapp leder</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Christmas Island</source>
        <translation>Julön</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/palette.py"/>
        <source>Clear (Esc)</source>
        <translation>Rensa (Esc)</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Clear the marks</source>
        <translation>Rensa markeringarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Clear the marks of the call</source>
        <translation>Rensa samtalets markeringar</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Clear {field}</source>
        <translation>Töm {field}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/together.py"/>
        <source>Clear {field} of {count} nodes</source>
        <translation>Töm {field} för {count} noder</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Clear {field} of {node}</source>
        <translation>Töm {field} för {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>Click to choose what key {keys}, the next free one, leads to, or drag from the dot to a node.</source>
        <translation>Klicka för att välja vart knapp {keys}, nästa lediga, leder, eller dra från punkten till en nod.</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <location filename="../../designer/app/accounts/strip.py"/>
        <location filename="../../designer/app/banner.py"/>
        <location filename="../../designer/app/settings_dialog.py"/>
        <location filename="../../designer/app/sound_places_dialog.py"/>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>Close (Esc)</source>
        <translation>Stäng (Esc)</translation>
    </message>
    <message>
        <location filename="../../designer/app/waiting.py"/>
        <source>Close without waiting</source>
        <translation>Stäng utan att vänta</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/usual_times.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Closed</source>
        <translation>Stängt</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>Closed for good</source>
        <translation>Stängt för gott</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Closed on the public holidays of {place}</source>
        <translation>Stängt på helgdagar i {place}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>Closed until {until}</source>
        <translation>Stängt till {until}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cocos (Keeling) Islands</source>
        <translation>Kokosöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>Commands and nodes</source>
        <translation>Kommandon och noder</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/command_palette.py"/>
        <source>Commands, nodes and files</source>
        <translation>Kommandon, noder och filer</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Comoros</source>
        <translation>Komorerna</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>Compare with a file…</source>
        <translation>Jämför med en fil…</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>Compare with a flow or call actions</source>
        <translation>Jämför med ett flöde eller samtalsåtgärder</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Compare with now…</source>
        <translation>Jämför med nu…</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>Compare with the saved version</source>
        <translation>Jämför med den sparade versionen</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <source>Compared with {name}</source>
        <translation>Jämfört med {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <location filename="../../designer/app/asking.py"/>
        <source>Compare…</source>
        <translation>Jämför…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Congo (Brazzaville)</source>
        <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Congo (Kinshasa)</source>
        <translation>Kongo-Kinshasa</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Connect</source>
        <translation>Koppla</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/submenus.py"/>
        <source>Connect a way out</source>
        <translation>Koppla en väg ut</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Connect to the nearest node</source>
        <translation>Koppla till närmaste nod</translation>
    </message>
    <message>
        <location filename="../../designer/checks/leading.py"/>
        <source>Connect {node} to a new prompt</source>
        <translation>Koppla {node} till ett nytt meddelande</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Connect {node} to {target}</source>
        <translation>Koppla {node} till {target}</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Connect {outcome} as well</source>
        <translation>Koppla även {outcome}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>Connected: {node}, {outcome} → {target}</source>
        <translation>Koppling tillagd: {node}, {outcome} → {target}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/inspector.py"/>
        <source>Connection</source>
        <translation>Koppling</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Connects the caller; no number has been entered yet.</source>
        <translation>Kopplar den som ringer; inget nummer har angetts ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/helping/help_window.py"/>
        <source>Contents of the guide</source>
        <translation>Handbokens innehåll</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cook Islands</source>
        <translation>Cooköarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <location filename="../../designer/app/panels/callactions.py"/>
        <location filename="../../designer/app/sound_places_dialog.py"/>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Copied. curl asks for the password.</source>
        <translation>Kopierat. curl frågar efter lösenordet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/app/panels/callactions.py"/>
        <location filename="../../designer/app/prompt_taker.py"/>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/week_field.py"/>
        <source>Copy Monday to weekdays</source>
        <translation>Kopiera måndag till vardagar</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Copy address</source>
        <translation>Kopiera adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Copy as curl</source>
        <translation>Kopiera som curl</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_dialog.py"/>
        <source>Copy the list</source>
        <translation>Kopiera listan</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>Copy the report</source>
        <translation>Kopiera rapporten</translation>
    </message>
    <message>
        <location filename="../../designer/app/prompt_taker.py"/>
        <source>Copy {file} into the folder of the flow?</source>
        <translation>Kopiera {file} till flödets mapp?</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/panels/callresult.py"/>
        <location filename="../../designer/app/panels/calls.py"/>
        <source>Cost</source>
        <translation>Kostnad</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Coverage</source>
        <translation>Täckning</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/rehearse.py"/>
        <source>Coverage on the canvas</source>
        <translation>Täckning på ritytan</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Ctrl and an arrow</source>
        <translation>Ctrl och en pil</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Ctrl+Down, Ctrl+Up</source>
        <translation>Ctrl+nedpil, Ctrl+uppil</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Ctrl, Shift and an arrow</source>
        <translation>Ctrl, Skift och en pil</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Cut</source>
        <translation>Klipp ut</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Cut {count} connections</source>
        <translation>Klipp {count} kopplingar</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Cyprus</source>
        <translation>Cypern</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Czechia</source>
        <translation>Tjeckien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Côte d’Ivoire</source>
        <translation>Elfenbenskusten</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Dark theme</source>
        <translation>Mörkt tema</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/when.py"/>
        <source>Date and time of the call</source>
        <translation>Datum och tid för samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/exceptions_field.py"/>
        <source>Date of an exception</source>
        <translation>Datum för ett undantag</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Dates with times of their own; without times closed. They win over everything.</source>
        <translation>Datum med egna tider; utan tider är det stängt. De går före allt annat.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Decide later</source>
        <translation>Bestäm senare</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Decline</source>
        <translation>Avvisa</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <location filename="../../designer/flow/annotation_edits.py"/>
        <location filename="../../designer/flow/edits.py"/>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <source>Delete connection</source>
        <translation>Ta bort koppling</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/wire_form.py"/>
        <source>Delete connections</source>
        <translation>Ta bort kopplingar</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Delete the edge</source>
        <translation>Ta bort kopplingen</translation>
    </message>
    <message>
        <location filename="../../designer/flow/scenario_edits.py"/>
        <source>Delete the scenario</source>
        <translation>Ta bort scenariot</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Delete without reconnecting</source>
        <translation>Ta bort utan att koppla ihop</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Delete {count} nodes</source>
        <translation>Ta bort {count} noder</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Delete {count} notes and frames</source>
        <translation>Ta bort {count} anteckningar och ramar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>Delete {count} things</source>
        <translation>Ta bort {count} saker</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <location filename="../../designer/flow/changes.py"/>
        <source>Delete {node}</source>
        <translation>Ta bort {node}</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Delete {title}</source>
        <translation>Ta bort {title}</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>Delivery announcement</source>
        <translation>Leveransbesked</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Denmark</source>
        <translation>Danmark</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <source>Design, check, hear and call 46elks phone call flows.</source>
        <translation>Utforma, kontrollera, hör och ring samtalsflöden för 46elks.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/dialling.py"/>
        <source>Dial</source>
        <translation>Slå</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>Dial in as a customer</source>
        <translation>Ring in som en kund</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>Disconnect</source>
        <translation>Koppla loss</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Disconnect {node}</source>
        <translation>Koppla loss {node}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>Disconnected: {node}, {outcome} → {target}</source>
        <translation>Koppling borttagen: {node}, {outcome} → {target}</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Distribute across</source>
        <translation>Fördela vågrätt</translation>
    </message>
    <message>
        <location filename="../../designer/layout/aligning.py"/>
        <source>Distribute down</source>
        <translation>Fördela lodrätt</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Djibouti</source>
        <translation>Djibouti</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/command_palette.py"/>
        <source>Do something, or go to a node or file</source>
        <translation>Gör något, eller gå till en nod eller fil</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <source>Documentation of 46elks</source>
        <translation>46elks dokumentation</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Dominican Republic</source>
        <translation>Dominikanska republiken</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/callout.py"/>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <location filename="../../designer/app/empty_hint.py"/>
        <source>Drag an action from the left to begin, or type its name, a number or an address.
Or open a flow, or paste call actions with Ctrl+V.</source>
        <translation>Dra en åtgärd från vänster för att börja, eller skriv dess namn, ett nummer eller en adress.
Eller öppna ett flöde, eller klistra in samtalsåtgärder med Ctrl+V.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>Drag from here to lead the last edge elsewhere.</source>
        <translation>Dra härifrån för att leda den sista kopplingen någon annanstans.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/inspector.py"/>
        <source>Drag them together, or press Delete.</source>
        <translation>Dra dem tillsammans, eller tryck på Delete.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/cut.py"/>
        <source>Draw a line across the connections to cut.</source>
        <translation>Dra en linje tvärs över kopplingarna som ska klippas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Draw on the canvas which edges the scenarios take, and which none does.</source>
        <translation>Rita på ritytan vilka kopplingar scenarierna tar, och vilka som inget tar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/page.py"/>
        <source>Draw the flow your callers go through, hear and walk it on a simulated phone, take it with you.</source>
        <translation>Rita flödet som de som ringer går igenom, hör och prova det på en simulerad telefon, och ta det med dig.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/drop.py"/>
        <source>Drop it on the node from which on the call is to be recorded.</source>
        <translation>Släpp den på noden som samtalet ska spelas in från.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Duplicate</source>
        <translation>Duplicera</translation>
    </message>
    <message>
        <location filename="../../designer/flow/duplicating.py"/>
        <source>Duplicate {count} nodes</source>
        <translation>Duplicera {count} noder</translation>
    </message>
    <message>
        <location filename="../../designer/flow/duplicating.py"/>
        <source>Duplicate {count} things</source>
        <translation>Duplicera {count} saker</translation>
    </message>
    <message>
        <location filename="../../designer/flow/duplicating.py"/>
        <source>Duplicate {node}</source>
        <translation>Duplicera {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/panels/callresult.py"/>
        <location filename="../../designer/app/panels/calls.py"/>
        <source>Duration</source>
        <translation>Längd</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/page.py"/>
        <source>Each can be heard offline: open one and choose “Call on the emulator”.</source>
        <translation>Alla kan höras utan uppkoppling: öppna ett och välj ”Ring på emulatorn”.</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/tour.py"/>
        <source>Each row of a node is a way the call can go. Drag from the dot at its end to the node that comes next, or click the dot to add one.</source>
        <translation>Varje rad i en nod är en väg som samtalet kan ta. Dra från punkten i radens ände till noden som kommer härnäst, eller klicka på punkten för att lägga till en.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/matching.py"/>
        <source>Edit the call actions</source>
        <translation>Redigera samtalsåtgärderna</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Edit the selected node</source>
        <translation>Redigera den markerade noden</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Edit what is selected</source>
        <translation>Redigera det som är valt</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>Edited, and the flow has changed meanwhile. Ctrl+Enter makes it what stands here, Esc discards this text.</source>
        <translation>Redigerat, och flödet har ändrats under tiden. Ctrl+Enter gör det till det som står här, Esc kastar den här texten.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>Edited. Ctrl+Enter applies it, Esc discards it.</source>
        <translation>Redigerat. Ctrl+Enter verkställer det, Esc kastar det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Egypt</source>
        <translation>Egypten</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Eight times as fast</source>
        <translation>Åtta gånger så fort</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>Empty flow</source>
        <translation>Tomt flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/state.py"/>
        <location filename="../../designer/app/toolbar.py"/>
        <source>Emulator</source>
        <translation>Emulator</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/foreground.py"/>
        <source>Emulator {url}/a1 username {username} password {password}</source>
        <translation>Emulator {url}/a1 användarnamn {username} lösenord {password}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>End</source>
        <translation>Slut</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>End the call</source>
        <translation>Avsluta samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>End the call (reject)</source>
        <translation>Avsluta samtalet (reject)</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>Ends the call</source>
        <translation>Avslutar samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Ends the call ({value}).</source>
        <translation>Avslutar samtalet ({value}).</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Ends the call.</source>
        <translation>Avslutar samtalet.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Ends the call. busy and 404 are signals before the answer: they work only as the very first action of an incoming call.</source>
        <translation>Avslutar samtalet. busy och 404 är signaler före svar: de fungerar bara som den allra första åtgärden i ett inkommande samtal.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Enter a number that is no Swedish mobile number under To.</source>
        <translation>Ange ett nummer som inte är ett svenskt mobilnummer under Till.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>Enter an address first. One would be {example}.</source>
        <translation>Ange först en adress. En sådan är {example}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Enter the API password.</source>
        <translation>Ange API-lösenordet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Enter the API user name.</source>
        <translation>Ange API-användarnamnet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Equatorial Guinea</source>
        <translation>Ekvatorialguinea</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>Errors ({count})</source>
        <translation>Fel ({count})</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Ethiopia</source>
        <translation>Etiopien</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Every day</source>
        <translation>varje dag</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>Every node that plays a sound names one: nothing has to stand in.</source>
        <translation>Alla noder som spelar ett ljud anger ett: inga platshållare behövs.</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Every save keeps a version, the last {count} of each flow, on this computer only. Bringing one back is a step that can be undone; it becomes the newest version when you save.</source>
        <translation>Varje gång du sparar behålls en version, de {count} senaste av varje flöde, bara på den här datorn. Att ta tillbaka en är ett steg som kan ångras; den blir den nyaste versionen när du sparar.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Every section is one step of a call. It says what happens there and to which step the call goes next. When the caller hangs up, the call ends at once, whatever the step.</source>
        <translation>Varje avsnitt är ett steg i ett samtal. Det säger vad som händer där och till vilket steg samtalet går sedan. När den som ringer lägger på slutar samtalet genast, oavsett steg.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>Every started minute of a phone that was called counts in full, {price} each on the emulator: of the person rung, and of everybody a Connect reached. An incoming call itself is paid by whoever calls. Real prices depend on the country.</source>
        <translation>Varje påbörjad minut hos en telefon som ringdes räknas helt, {price} vardera i emulatorn: hos den som ringdes upp och hos alla som nåddes med Koppla. Ett inkommande samtal betalas av den som ringer. Verkliga priser beror på landet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/key_connecting.py"/>
        <source>Every way out of {node} leads somewhere already.</source>
        <translation>Alla vägar ut från {node} leder redan någonstans.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Exceptions</source>
        <translation>Undantag</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Expect what happened</source>
        <translation>Vänta det som hände</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Expected</source>
        <translation>Väntat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Expected and actual path</source>
        <translation>Väntad och faktisk väg</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Export a picture of the flow</source>
        <translation>Exportera en bild av flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>Export anyway</source>
        <translation>Exportera ändå</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Export call actions</source>
        <translation>Exportera samtalsåtgärder</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Export call actions…</source>
        <translation>Exportera samtalsåtgärder…</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Export picture…</source>
        <translation>Exportera bild…</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Exported as one text that is given to 46elks with each call. Its sounds have to be on the web.</source>
        <translation>Exporteras som en enda text som ges till 46elks vid varje samtal. Ljuden måste ligga på webben.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Exported the call actions to {name}: {size} bytes, and the sounds that are there to the folder “files” beside it.</source>
        <translation>Samtalsåtgärderna exporterades till {name}: {size} byte, och de ljud som finns till mappen ”files” bredvid den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Exported the call actions to {name}: {size} bytes, and the sounds to the folder “files” beside it.</source>
        <translation>Samtalsåtgärderna exporterades till {name}: {size} byte, och ljuden till mappen ”files” bredvid den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Exported the call actions to {name}: {size} bytes.</source>
        <translation>Samtalsåtgärderna exporterades till {name}: {size} byte.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Exported the picture to {name}.</source>
        <translation>Bilden exporterades till {name}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Exported the picture to {name}. {remark}</source>
        <translation>Bilden exporterades till {name}. {remark}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Exported to {place}</source>
        <translation>Exporterat till {place}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>Fail</source>
        <translation>Fel</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Failed</source>
        <translation>Misslyckat</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Failed, no answer</source>
        <translation>Misslyckat, inget svar</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Falkland Islands</source>
        <translation>Falklandsöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Faroe Islands</source>
        <translation>Färöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Fetch a prompt from the web</source>
        <translation>Hämta ett ljud från webben</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Fetch {count} prompts from the web</source>
        <translation>Hämta {count} ljud från webben</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Fetching prompts…</source>
        <translation>Hämtar ljud…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Fetching…</source>
        <translation>Hämtar…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Fiji</source>
        <translation>Fiji</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Filter by number, state or direction</source>
        <translation>Filtrera på nummer, status eller riktning</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/palette.py"/>
        <source>Find an action</source>
        <translation>Sök en åtgärd</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>Find in names, numbers, addresses, prompt texts, options and notes</source>
        <translation>Sök i namn, nummer, adresser, meddelandetexter, alternativ och anteckningar</translation>
    </message>
    <message>
        <location filename="../../designer/app/helping/help_window.py"/>
        <source>Find in the guide</source>
        <translation>Sök i handboken</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>Find names, numbers, texts</source>
        <translation>Sök namn, nummer, texter</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>Find next</source>
        <translation>Sök nästa</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>Find previous</source>
        <translation>Sök föregående</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Finland</source>
        <translation>Finland</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Fit</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Fit selection</source>
        <translation>Visa markeringen</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_row.py"/>
        <source>Fix…</source>
        <translation>Åtgärda…</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/calls.py"/>
        <location filename="../../designer/app/panels/inspector.py"/>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Flow</source>
        <translation>Flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Flows (*.callflow)</source>
        <translation>Flöden (*.callflow)</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Flows and call actions (*.callflow *.json);;All files (*)</source>
        <translation>Flöden och samtalsåtgärder (*.callflow *.json);;Alla filer (*)</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/annotation_form.py"/>
        <source>Fold</source>
        <translation>Fäll ihop</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotating.py"/>
        <source>Fold frames</source>
        <translation>Fäll ihop ramar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>Fold or unfold the frame</source>
        <translation>Fäll ihop eller ut ramen</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Fold {frame}</source>
        <translation>Fäll ihop {frame}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Follow on the canvas</source>
        <translation>Följ på ritytan</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>For example: with {address}, 46elks fetches {file} from {place}.</source>
        <translation>Till exempel: med {address} hämtar 46elks {file} från {place}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/rows.py"/>
        <source>For {owner}</source>
        <translation>För {owner}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/samples.py"/>
        <source>For {owner}: {shows}</source>
        <translation>För {owner}: {shows}</translation>
    </message>
    <message>
        <location filename="../../designer/app/helping/help_window.py"/>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotation_painter.py"/>
        <location filename="../../designer/app/finding/choices.py"/>
        <location filename="../../designer/flow/annotations.py"/>
        <source>Frame</source>
        <translation>Ram</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>France</source>
        <translation>Frankrike</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <source>Free under the MIT licence. The work of others in it has licences of its own.</source>
        <translation>Fri under MIT-licensen. Det som andra har gjort och som ingår har egna licenser.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>French Guiana</source>
        <translation>Franska Guyana</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>French Polynesia</source>
        <translation>Franska Polynesien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>French Southern Territories</source>
        <translation>Franska sydterritorierna</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Fri</source>
        <translation>fre</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Friday</source>
        <translation>fredag</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/panels/calls.py"/>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <location filename="../../designer/app/serving/received.py"/>
        <location filename="../../designer/flow/replacing.py"/>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>From {caller} the flow calls this phone, {to}, and begins when you answer. No real phone rings; it costs nothing.</source>
        <translation>Från {caller} ringer flödet den här telefonen, {to}, och börjar när du svarar. Ingen riktig telefon ringer; det kostar inget.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>From {node} on the flow takes {size} bytes as call actions, and at most {limit} are accepted: the call would not start. Make it a served flow, or make it smaller.</source>
        <translation>Från {node} och framåt tar flödet {size} byte som samtalsåtgärder, och högst {limit} godtas: samtalet skulle inte starta. Gör det till ett serverat flöde, eller gör det mindre.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>From {node} the call can go round in a circle without anything happening: {way}. The call ends there. Lead one of these edges to an action.</source>
        <translation>Från {node} kan samtalet gå runt i en cirkel utan att något händer: {way}. Samtalet slutar där. Led en av kopplingarna till en åtgärd.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>From {node} the call can go round in a circle: {way}. Call actions cannot loop: make it a served flow, or take one of these edges out.</source>
        <translation>Från {node} kan samtalet gå runt i en cirkel: {way}. Samtalsåtgärder kan inte gå i slinga: gör det till ett serverat flöde, eller ta bort en av kopplingarna.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>From {node} the call goes round in a circle without anything happening. Lead one of those nodes to an action.</source>
        <translation>Från {node} går samtalet runt i en cirkel utan att något händer. Led en av de noderna till en åtgärd.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Gabon</source>
        <translation>Gabon</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Germany</source>
        <translation>Tyskland</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Get an account, and what calls cost, at 46elks.com</source>
        <translation>Skaffa ett konto, och se vad samtal kostar, på 46elks.com</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Give the account a name that no other line has.</source>
        <translation>Ge kontot ett namn som ingen annan linje har.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Give the address it is served at, such as https://calls.example.com/line.</source>
        <translation>Ange adressen där det serveras, till exempel https://calls.example.com/line.</translation>
    </message>
    <message>
        <location filename="../../designer/app/answering.py"/>
        <source>Give the address…</source>
        <translation>Ange adressen…</translation>
    </message>
    <message>
        <location filename="../../designer/app/waiting.py"/>
        <source>Go back</source>
        <translation>Gå tillbaka</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <location filename="../../designer/checks/leading.py"/>
        <source>Go on to a new prompt</source>
        <translation>Fortsätt till ett nytt meddelande</translation>
    </message>
    <message>
        <location filename="../../designer/checks/leading.py"/>
        <source>Go on to {node}</source>
        <translation>Fortsätt till {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Go to the nearest node</source>
        <translation>Gå till närmaste nod</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Go to the start</source>
        <translation>Gå till starten</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>Go to {node}</source>
        <translation>Gå till {node}</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Goes one way for callers from {value} and another for all others.</source>
        <translation>Går en väg för den som ringer från {value} och en annan för alla övriga.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Goes one way in the opening hours and another outside them ({value}).</source>
        <translation>Går en väg under öppettiderna och en annan utanför dem ({value}).</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Goes to</source>
        <translation>Går till</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Greece</source>
        <translation>Grekland</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <location filename="../../designer/app/helping/help_window.py"/>
        <source>Guide</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <location filename="../../designer/app/panels/callees.py"/>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Hang up</source>
        <translation>Lägg på</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Hardly anything is heard. Is the microphone on, and the one this computer uses?</source>
        <translation>Det hörs nästan inget. Är mikrofonen på, och är det den som datorn använder?</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Hardly anything was heard. See whether the microphone is on, and the one this computer uses, and record again.</source>
        <translation>Nästan inget hördes. Se efter om mikrofonen är på och om det är den som datorn använder, och spela in igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/keypad.py"/>
        <source>Hash</source>
        <translation>Fyrkant</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Have two soft tones stand in until the sound is recorded, so that calls can be tried.</source>
        <translation>Låt två svaga toner hålla platsen tills ljudet är inspelat, så att samtal kan provas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Heard and McDonald Islands</source>
        <translation>Heardön och McDonaldöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/place_list.py"/>
        <source>Here it is part of something longer: {text}</source>
        <translation>Här är det en del av något längre: {text}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Hide or show all panels</source>
        <translation>Dölj eller visa alla paneler</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/panels/history.py"/>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/calls_dock.py"/>
        <source>History of {line}</source>
        <translation>Historik för {line}</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Hong Kong</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Hook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/meter.py"/>
        <source>How loud it is</source>
        <translation>Hur högt det är</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>How many keys are read at the most. # ends the input before that.</source>
        <translation>Hur många knappar som läses in som mest. # avslutar inmatningen tidigare.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>How many more times the prompt is played when no key is pressed.</source>
        <translation>Hur många gånger till meddelandet spelas upp när ingen knapp trycks ned.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>How many times a call may come to this node. After that it leaves by the way out Rounds used up at once, or ends where that leads nowhere. Only a served flow can count.</source>
        <translation>Hur många gånger ett samtal får komma till den här noden. Därefter lämnar det den genast genom utgången Varven är slut, eller slutar om den inte leder någonstans. Bara ett flöde som serveras kan räkna.</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>How the pages will look</source>
        <translation>Så här kommer sidorna att se ut</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>How to read this</source>
        <translation>Så läser du detta</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Hungary</source>
        <translation>Ungern</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>I call the number from my phone, as customers do</source>
        <translation>Jag ringer numret från min telefon, som kunderna gör</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <location filename="../../designer/flow/searching.py"/>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>Id: {before} → {after}</source>
        <translation>Id: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>In call with {name}</source>
        <translation>I samtal med {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>In every scenario that tells of {number}</source>
        <translation>I alla scenarier som nämner {number}</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>In no menu</source>
        <translation>I ingen meny</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_row.py"/>
        <source>In the guide and for callflow check: {code}</source>
        <translation>I guiden och för callflow check: {code}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_row.py"/>
        <source>In the guide, and said by this window alone: {code}</source>
        <translation>I guiden; bara det här fönstret säger det: {code}</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>Include the words of the error; they may hold numbers, addresses or passwords</source>
        <translation>Ta med felets text; den kan innehålla nummer, adresser eller lösenord</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Inline call actions</source>
        <translation>Inbäddade samtalsåtgärder</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Inline call actions hold the whole flow and cannot loop. A served flow can, and brings its own prompts; Serve… in the menu Call serves it from this computer.</source>
        <translation>Inbäddade samtalsåtgärder rymmer hela flödet och kan inte gå i slinga. Ett serverat flöde kan det, och har med sig egna ljud; Servera… i menyn Samtal serverar det från den här datorn.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/beeping.py"/>
        <source>Insert a beep</source>
        <translation>Infoga ett pip</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/submenus.py"/>
        <source>Insert an action</source>
        <translation>Infoga en åtgärd</translation>
    </message>
    <message>
        <location filename="../../designer/flow/inserting.py"/>
        <source>Insert {node}</source>
        <translation>Infoga {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Isle of Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>It cannot be done now (409: {said}).</source>
        <translation>Det går inte att göra nu (409: {said}).</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>It ended by itself: a prompt may be {count} minutes long. What was said is kept.</source>
        <translation>Inspelningen avslutades: ett ljud får vara {count} minuter långt. Det som sades finns kvar.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>It is not certain whether the call was placed. {cause} The history shows no call from {from_} to {to} within the minute; look there again before you call again.</source>
        <translation>Det är osäkert om samtalet ringdes upp. {cause} Historiken visar inget samtal från {from_} till {to} inom en minut; titta där igen innan du ringer på nytt.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/route.py"/>
        <source>It is served as it was before the last changes. Save it, and call again.</source>
        <translation>Det serveras som det var före de senaste ändringarna. Spara det, och ring igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/realcall.py"/>
        <source>It is still not known whether the call before was placed, so no other one was: the history cannot be read. {why}</source>
        <translation>Det är fortfarande inte känt om det förra samtalet ringdes, så inget nytt ringdes: historiken går inte att läsa. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>It is there.</source>
        <translation>Det finns där.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>It is unclear which phone is meant: name one of {phones}.</source>
        <translation>Det är oklart vilken telefon som avses: ange en av {phones}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/connecting.py"/>
        <source>It leads to {target} already.</source>
        <translation>Den leder redan till {target}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>It rings for {seconds} s more.</source>
        <translation>Det ringer i {seconds} s till.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>It was never saved, or its file is not there any more.</source>
        <translation>Det sparades aldrig, eller så finns dess fil inte kvar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>It was not saved yet. Load the file, and what you have here is one Undo away; or save yours over what the other program wrote.</source>
        <translation>Det är inte sparat än. Läs in filen, så är det du har här ett Ångra bort; eller spara ditt över det som det andra programmet skrev.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Its fields</source>
        <translation>Dess fält</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Jamaica</source>
        <translation>Jamaica</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Kazakhstan</source>
        <translation>Kazakstan</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Keep mine</source>
        <translation>Behåll mitt</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>Keep the two numbers in the document</source>
        <translation>Spara de två numren i dokumentet</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Keep what is received in</source>
        <translation>Behåll det som tas emot i</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Kenya</source>
        <translation>Kenya</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>Kept as {name}</source>
        <translation>Sparas som {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Kept as {name}.</source>
        <translation>Sparat som {name}.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Key</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/way_menu.py"/>
        <source>Key &amp;{key}</source>
        <translation>Knapp &amp;{key}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>Key {keys}</source>
        <translation>Knapp {keys}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/way_row.py"/>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <source>Key {key}</source>
        <translation>Knapp {key}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Keys were pressed and no outcome names them.</source>
        <translation>Knappar trycktes ned som inget utfall anger.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <source>Keys {key}</source>
        <translation>Knappar {key}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>Keys, one entry for each menu</source>
        <translation>Knappar, en post för varje meny</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <location filename="../../designer/app/panels/several_form.py"/>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Kyrgyzstan</source>
        <translation>Kirgizistan</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/language.py"/>
        <source>Language of the system</source>
        <translation>Systemets språk</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Lead {count} connections to {target}</source>
        <translation>Led {count} kopplingar till {target}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Lead {node} to {target}</source>
        <translation>Led {node} till {target}</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Leave the grid</source>
        <translation>Lämna rutnätet</translation>
    </message>
    <message>
        <location filename="../../designer/flow/rerouting.py"/>
        <source>Leave {node} by {outcome}</source>
        <translation>Lämna {node} via {outcome}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Lebanon</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/take_start.py"/>
        <source>Let go over a free way out, or over the empty canvas to disconnect.</source>
        <translation>Släpp över en ledig väg ut, eller över den tomma ritytan för att koppla loss.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/reconnect_all.py"/>
        <source>Let go over another node to lead everything there, over the empty canvas to cut it.</source>
        <translation>Släpp över en annan nod för att leda allt dit, över den tomma ritytan för att klippa det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/connect.py"/>
        <source>Let go over another node, or over the empty canvas to disconnect.</source>
        <translation>Släpp över en annan nod, eller över den tomma ritytan för att koppla loss.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/connect.py"/>
        <source>Let go over the node this way leads to, or over the empty canvas to add one.</source>
        <translation>Släpp över noden som den här vägen leder till, eller över den tomma ritytan för att lägga till en.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/frame_menu.py"/>
        <source>Let go to choose one of the nodes in this frame.</source>
        <translation>Släpp för att välja en av noderna i den här ramen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/cut.py"/>
        <source>Let go to cut this connection.</source>
        <translation>Släpp för att klippa den här kopplingen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/cut.py"/>
        <source>Let go to cut {count} connections.</source>
        <translation>Släpp för att klippa {count} kopplingar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/edge_below.py"/>
        <source>Let go to insert it here. Hold Alt to leave the connection as it is.</source>
        <translation>Släpp för att infoga den här. Håll ned Alt för att lämna kopplingen som den är.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/duplicate.py"/>
        <source>Let go to put copies here.</source>
        <translation>Släpp för att lägga kopior här.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/drop.py"/>
        <source>Let go to take {file} into the flow. Saving the flow puts a copy beside it.</source>
        <translation>Släpp för att ta in {file} i flödet. När flödet sparas läggs en kopia bredvid det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/drop.py"/>
        <source>Let go, and you are asked whether to copy {file} into the folder of the flow.</source>
        <translation>Släpp, så får du frågan om {file} ska kopieras till flödets mapp.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/drop.py"/>
        <source>Let go, and {node} plays this sound. With Alt it gets a node of its own.</source>
        <translation>Släpp, så spelar {node} upp det här ljudet. Med Alt får det en egen nod.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Let time pass eight times as fast, also during a call. Prompts are silent then.</source>
        <translation>Låt tiden gå åtta gånger så fort, även under ett samtal. Ljuden är då tysta.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Light theme</source>
        <translation>Ljust tema</translation>
    </message>
    <message>
        <location filename="../../designer/app/toolbar.py"/>
        <source>Line the test call goes to</source>
        <translation>Linje som testsamtalet går till</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>Line {line}, column {column} ({pointer})</source>
        <translation>Rad {line}, kolumn {column} ({pointer})</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: a colon must stand after the key.</source>
        <translation>Rad {line}, kolumn {column}: ett kolon måste stå efter nyckeln.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: a comma is missing before this.</source>
        <translation>Rad {line}, kolumn {column}: ett kommatecken saknas före detta.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: a comma stands before a closing bracket.</source>
        <translation>Rad {line}, kolumn {column}: ett kommatecken står före en slutparentes.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: a key in double quotes must stand here.</source>
        <translation>Rad {line}, kolumn {column}: en nyckel inom dubbla citattecken måste stå här.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: a text cannot hold a line break or control character as such; write \n, or end the text with a double quote before it.</source>
        <translation>Rad {line}, kolumn {column}: en text kan inte innehålla radbrytningar eller styrtecken direkt; skriv \n, eller avsluta texten med ett dubbelt citattecken före.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: a value must stand here.</source>
        <translation>Rad {line}, kolumn {column}: ett värde måste stå här.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: after a backslash only one of " \ / b f n r t u may stand.</source>
        <translation>Rad {line}, kolumn {column}: efter ett omvänt snedstreck får bara något av " \ / b f n r t u stå.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: half of a character (a lone surrogate); write it whole.</source>
        <translation>Rad {line}, kolumn {column}: ett halvt tecken (ett ensamt surrogat); skriv det helt.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: objects and lists lie in one another deeper than {limit} levels; less is read.</source>
        <translation>Rad {line}, kolumn {column}: objekt och listor ligger i varandra djupare än {limit} nivåer; så djupt läses inte.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: the JSON has ended before this; take out what follows.</source>
        <translation>Rad {line}, kolumn {column}: JSON-texten är slut före detta; ta bort det som följer.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: the key {key} stands twice in {place}.</source>
        <translation>Rad {line}, kolumn {column}: nyckeln {key} står två gånger i {place}.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: the text ends before its last bracket does.</source>
        <translation>Rad {line}, kolumn {column}: texten tar slut före sin sista parentes.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: the text that begins here lacks its end ".</source>
        <translation>Rad {line}, kolumn {column}: texten som börjar här saknar sitt avslutande ".</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: this is no JSON.</source>
        <translation>Rad {line}, kolumn {column}: detta är inte JSON.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>Line {line}, column {column}: {number} is no number that JSON knows.</source>
        <translation>Rad {line}, kolumn {column}: {number} är inget tal som finns i JSON.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>Lines…</source>
        <translation>Linjer…</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Listed</source>
        <translation>På listan</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Listen on</source>
        <translation>Lyssna på</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Listen to it, record it again, or use it.</source>
        <translation>Lyssna, spela in igen eller använd det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <location filename="../../designer/app/disk.py"/>
        <source>Load from disk</source>
        <translation>Läs in från disken</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Load the file</source>
        <translation>Läs in filen</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Load the file, and what you have here is one Undo away; or keep yours, and the next save replaces what the other program wrote.</source>
        <translation>Läs in filen, så är det du har här ett Ångra bort; eller behåll ditt, så ersätter nästa gång du sparar det som det andra programmet skrev.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Look at both and choose what to go on with. Nothing is thrown away before you have chosen.</source>
        <translation>Titta på båda och välj vilket du vill fortsätta med. Inget kastas innan du har valt.</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Looking for versions…</source>
        <translation>Letar efter versioner…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Macao</source>
        <translation>Macao</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Made for</source>
        <translation>Gjort för</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>Make a scenario</source>
        <translation>Gör ett scenario</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Make it a served flow</source>
        <translation>Gör det till ett serverat flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Maldives</source>
        <translation>Maldiverna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/minimap.py"/>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Map of the flow</source>
        <translation>Karta över flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Marshall Islands</source>
        <translation>Marshallöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Meaning</source>
        <translation>Betydelse</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Menu key, Shift+F10</source>
        <translation>Menytangenten, Skift+F10</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/context_menu.py"/>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Menu of what is selected</source>
        <translation>Meny för det som är valt</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Moldova</source>
        <translation>Moldavien</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Mon</source>
        <translation>mån</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Monday</source>
        <translation>måndag</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Mongolia</source>
        <translation>Mongoliet</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Morocco</source>
        <translation>Marocko</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Motion</source>
        <translation>Rörelse</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Mouse wheel over the canvas</source>
        <translation>Mushjulet över ritytan</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <location filename="../../designer/flow/scenario_edits.py"/>
        <source>Move the scenario</source>
        <translation>Flytta scenariot</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Move the selected nodes</source>
        <translation>Flytta de markerade noderna</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Move the view</source>
        <translation>Flytta vyn</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/move.py"/>
        <source>Move {count} nodes</source>
        <translation>Flytta {count} noder</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Move {count} things</source>
        <translation>Flytta {count} saker</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/move.py"/>
        <source>Move {node}</source>
        <translation>Flytta {node}</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Move {title}</source>
        <translation>Flytta {title}</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Moves the view</source>
        <translation>Flyttar vyn</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Mozambique</source>
        <translation>Moçambique</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>My phone</source>
        <translation>Min telefon</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar (Burma)</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <location filename="../../designer/app/panels/node_form.py"/>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <location filename="../../designer/flow/searching.py"/>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Name of the flow</source>
        <translation>Flödets namn</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Name of {name}</source>
        <translation>Namn på {name}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>Name the address to listen on, such as 127.0.0.1.</source>
        <translation>Ange adressen att lyssna på, till exempel 127.0.0.1.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Name the flow</source>
        <translation>Namnge flödet</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Name {node} “{label}”</source>
        <translation>Döp {node} till ”{label}”</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Name {outcome} “{label}”</source>
        <translation>Ge {outcome} namnet ”{label}”</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/quick_add.py"/>
        <source>Name, number or address</source>
        <translation>Namn, nummer eller adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>Names files beside the document, which 46elks cannot reach. An export (Ctrl+E) writes their addresses on the web instead: use that, not a copy of this.</source>
        <translation>Nämner filer bredvid dokumentet, som 46elks inte når. En export (Ctrl+E) skriver deras adresser på webben i stället: använd den, inte en kopia av det här.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Netherlands</source>
        <translation>Nederländerna</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>New Caledonia</source>
        <translation>Nya Kaledonien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>New Zealand</source>
        <translation>Nya Zeeland</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>New account</source>
        <translation>Nytt konto</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/page.py"/>
        <source>New empty flow</source>
        <translation>Nytt tomt flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/callout.py"/>
        <source>New flow</source>
        <translation>Nytt flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <location filename="../../designer/app/start/page.py"/>
        <source>New from clipboard</source>
        <translation>Nytt från urklipp</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>New scenario</source>
        <translation>Nytt scenario</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>New secret</source>
        <translation>Ny hemlighet</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/callout.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>Next match (F3)</source>
        <translation>Nästa träff (F3)</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/going_round.py"/>
        <source>Next panel</source>
        <translation>Nästa panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>No (unless said otherwise)</source>
        <translation>Nej (om inget annat anges)</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>No account yet</source>
        <translation>Inget konto än</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/quick_add.py"/>
        <source>No action is called that.</source>
        <translation>Ingen åtgärd heter så.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/palette.py"/>
        <source>No action is called that. Esc brings all of them back.</source>
        <translation>Ingen åtgärd heter så. Esc tar tillbaka alla.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>No answer</source>
        <translation>Inget svar</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>No answer within {seconds} s</source>
        <translation>Inget svar inom {seconds} s</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>No browser could be opened. The address: {address}</source>
        <translation>Ingen webbläsare kunde öppnas. Adressen: {address}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>No call</source>
        <translation>Inget samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/watching.py"/>
        <source>No call came in {minutes} minutes, so nobody waits for it any more.</source>
        <translation>Inget samtal kom inom {minutes} minuter, så ingen väntar på det längre.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>No call comes to {node}: no way leads there from the start. Connect it or delete it.</source>
        <translation>Inget samtal kommer till {node}: ingen väg leder dit från starten. Koppla den eller ta bort den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/annotation_form.py"/>
        <source>No call notices a note. It is printed at the end of a description.</source>
        <translation>Inget samtal märker av en anteckning. Den skrivs ut sist i en beskrivning.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>No call was placed. {cause}</source>
        <translation>Inget samtal ringdes upp. {cause}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>No caller can take this way by keys and phones alone, so there is no scenario of it.</source>
        <translation>Ingen som ringer kan ta den här vägen bara med knappar och telefoner, så det finns inget scenario för den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>No errors.</source>
        <translation>Inga fel.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>No key</source>
        <translation>Inget val</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>No key pressed</source>
        <translation>Ingen knapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>No microphone: a tone is kept instead of your voice.</source>
        <translation>Ingen mikrofon: en ton sparas i stället för din röst.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>No number or address holds this. Names and the words of prompts are not replaced.</source>
        <translation>Inget nummer och ingen adress innehåller det här. Namn och meddelandenas ord ersätts inte.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>No phone is ringing.</source>
        <translation>Ingen telefon ringer.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/printing.py"/>
        <source>No printer was found. Export picture in the File menu writes a PDF, which can be printed elsewhere.</source>
        <translation>Ingen skrivare hittades. Exportera bild i menyn Arkiv skriver en PDF, som kan skrivas ut någon annanstans.</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <location filename="../../designer/app/window.py"/>
        <source>No problems</source>
        <translation>Inga problem</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>No problems. A call can go through this flow as it is drawn.</source>
        <translation>Inga problem. Ett samtal kan gå genom flödet som det är ritat.</translation>
    </message>
    <message>
        <location filename="../../designer/app/folders.py"/>
        <source>No program on this computer shows folders. The folder is {folder}.</source>
        <translation>Inget program på den här datorn visar mappar. Mappen är {folder}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>No request yet. A call of the emulator asks here as well.</source>
        <translation>Ingen förfrågan än. Ett samtal via emulatorn frågar också här.</translation>
    </message>
    <message>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>No scenarios yet</source>
        <translation>Inga scenarier än</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>No scenarios yet. A scenario is a scripted caller with what you expect of the call: make one here, from a call you placed, or from a way in the tab Paths.</source>
        <translation>Inga scenarier än. Ett scenario är ett förberett testsamtal med det du väntar dig av det: gör ett här, från ett samtal du har ringt eller från en väg på fliken Vägar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/main.py"/>
        <source>No screen was found. Start it on a desktop, set DISPLAY or WAYLAND_DISPLAY, or use --screenshot, which needs none.</source>
        <translation>Ingen skärm hittades. Starta på ett skrivbord, ange DISPLAY eller WAYLAND_DISPLAY, eller använd --screenshot, som inte behöver någon.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>No sound device</source>
        <translation>Ingen ljudenhet</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>No sound: the file on the server is empty</source>
        <translation>Inget ljud: filen på servern är tom</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>No sound: the server sends a web page ({type})</source>
        <translation>Inget ljud: servern skickar en webbsida ({type})</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>No sound: the server sends {type}</source>
        <translation>Inget ljud: servern skickar {type}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>No speech is made of it: callers hear the sound named at Prompt. “Record…” there lets you read it aloud.</source>
        <translation>Det läses inte upp av sig självt: den som ringer hör ljudet som anges vid Ljud. Med ”Spela in…” där läser du in det själv.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>No start has been chosen, so no call comes to any of these steps.</source>
        <translation>Ingen start har valts, så inget samtal kommer till något av de här stegen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/calls.py"/>
        <source>No test call since the program was started. Press F5 to place one; it is listed here when it has ended.</source>
        <translation>Inget testsamtal sedan programmet startades. Tryck på F5 för att ringa ett; det visas här när det är slut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>No warnings.</source>
        <translation>Inga varningar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_rows.py"/>
        <source>No way leads here from the start</source>
        <translation>Ingen väg leder hit från starten</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>No way leads on from {node} after “{words}”, so the call ended.</source>
        <translation>Ingen väg leder vidare från {node} efter ”{words}”, så samtalet tog slut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>No way leads through this flow yet: it has no start.</source>
        <translation>Ingen väg leder genom det här flödet än: det har ingen start.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>No web server? Ask whoever keeps your website to put the folder “files” there.</source>
        <translation>Ingen webbserver? Be den som sköter din webbplats att lägga mappen ”files” där.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Nobody answered in time, or the call could not be connected.</source>
        <translation>Ingen svarade i tid, eller samtalet kunde inte kopplas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>Nobody answers: it rings until its time is over</source>
        <translation>Ingen svarar: det ringer tills tiden är slut</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Nobody can enter {outcome} at {node}: # ends the input and is no part of it. Use the digits 0 to 9 and *.</source>
        <translation>Ingen kan ange {outcome} vid {node}: # avslutar inmatningen och ingår inte i den. Använd siffrorna 0 till 9 och *.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>Node</source>
        <translation>Nod</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/annotation_form.py"/>
        <source>Nodes in it: {count}. They are hidden until it is unfolded; calls go through them.</source>
        <translation>Noder i den: {count}. De är dolda tills den fälls ut; samtal går genom dem.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/annotation_form.py"/>
        <source>Nodes in it: {count}. They move with the frame.</source>
        <translation>Noder i den: {count}. De flyttas med ramen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <source>Nodes: {added} added, {removed} removed, {changed} changed</source>
        <translation>Noder: {added} tillagda, {removed} borttagna, {changed} ändrade</translation>
    </message>
    <message>
        <location filename="../../designer/app/drawing/svg.py"/>
        <source>Nodes: {nodes}. Connections: {edges}. Calls begin at: {start}.</source>
        <translation>Noder: {nodes}. Kopplingar: {edges}. Samtal börjar vid: {start}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/drawing/svg.py"/>
        <source>Nodes: {nodes}. Connections: {edges}. No node is the start.</source>
        <translation>Noder: {nodes}. Kopplingar: {edges}. Ingen nod är start.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>None of all {count} calls.</source>
        <translation>Inget av alla {count} samtal.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>None of the newest {count} calls, back to {back}. There are older ones.</source>
        <translation>Inget av de {count} senaste samtalen, tillbaka till {back}. Det finns äldre.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Norfolk Island</source>
        <translation>Norfolkön</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>North Macedonia</source>
        <translation>Nordmakedonien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Northern Mariana Islands</source>
        <translation>Nordmarianerna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Norway</source>
        <translation>Norge</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Not checked: {count} of {all}.</source>
        <translation>Inte kontrollerade: {count} av {all}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Not exported. {problem}</source>
        <translation>Inte exporterat. {problem}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Not exported. {problem} And {count} more: see the list of problems.</source>
        <translation>Inte exporterat. {problem} Och {count} till: se listan med problem.</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/rows.py"/>
        <source>Not found</source>
        <translation>Hittas inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>Not found ({status})</source>
        <translation>Hittades inte ({status})</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Not pasted. {reason}</source>
        <translation>Inte inklistrat. {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/printing.py"/>
        <source>Not printed: the printer did not take the pages. Is it switched on?</source>
        <translation>Inte utskrivet: skrivaren tog inte emot sidorna. Är den påslagen?</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Not reached from the start</source>
        <translation>Nås inte från starten</translation>
    </message>
    <message>
        <location filename="../../designer/app/unready_sounds.py"/>
        <source>Not ready: {files}.</source>
        <translation>Inte klara: {files}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Not run yet.</source>
        <translation>Inte kört än.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Not saved</source>
        <translation>Inte sparat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>Not set</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>Not there: the server answers with the error {status}</source>
        <translation>Finns inte: servern svarar med felet {status}</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>Not there: the server sends on more than {count} times</source>
        <translation>Finns inte: servern skickar vidare mer än {count} gånger</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Not there: {count} of {all}.</source>
        <translation>Saknas: {count} av {all}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Not used</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <location filename="../../designer/app/panels/paths.py"/>
        <location filename="../../designer/flow/annotations.py"/>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_rows.py"/>
        <source>Notes and frames</source>
        <translation>Anteckningar och ramar</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>Nothing answers at {address} ({reason}). Check the address and the connection.</source>
        <translation>Inget svarar på {address} ({reason}). Kontrollera adressen och anslutningen.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/endings.py"/>
        <source>Nothing answers {to}: no voice_start is set on this number.</source>
        <translation>Ingenting svarar på {to}: numret har inget voice_start.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/endings.py"/>
        <source>Nothing before it has recorded {value}, so the caller hears nothing.</source>
        <translation>Inget före har spelat in {value}, så den som ringer hör ingenting.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/connecting.py"/>
        <source>Nothing can follow {kind}: the call is over, or goes on at another server.</source>
        <translation>Inget kan följa efter {kind}: samtalet är slut, eller fortsätter på en annan server.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/key_connecting.py"/>
        <source>Nothing can follow {node}: the call is over, or goes on at another server.</source>
        <translation>Inget kan följa efter {node}: samtalet är slut, eller fortsätter på en annan server.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/connect.py"/>
        <source>Nothing changed. At its input, on the left, a card can be led back to itself.</source>
        <translation>Inget ändrades. Vid sin ingång, till vänster, kan ett kort ledas tillbaka till sig självt.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Nothing comes after {node}: the call never reaches {target} from there. Delete the edge.</source>
        <translation>Inget kommer efter {node}: samtalet når aldrig {target} därifrån. Ta bort kopplingen.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/endings.py"/>
        <source>Nothing follows {action} after {result}.</source>
        <translation>Inget följer på {action} efter {result}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/endings.py"/>
        <source>Nothing follows {action} after {result}. {why}</source>
        <translation>Inget följer på {action} efter {result}. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>Nothing found</source>
        <translation>Inget hittades</translation>
    </message>
    <message>
        <location filename="../../designer/flow/variables.py"/>
        <source>Nothing in the flow uses the variable {name}.</source>
        <translation>Inget i flödet använder variabeln {name}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/command_palette.py"/>
        <source>Nothing is called “{text}”.</source>
        <translation>Inget heter ”{text}”.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Nothing is expected. {how} Its state: {state}.</source>
        <translation>Inget väntas. {how} Status: {state}.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>Nothing is kept for {number}: no flow was published to it from here, so there is nothing to put back.</source>
        <translation>Inget är sparat för {number}: inget flöde har publicerats till det härifrån, så det finns inget att ta tillbaka.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Nothing received yet: recordings and reports of ended calls are listed here.</source>
        <translation>Inget mottaget än: inspelningar och rapporter om avslutade samtal visas här.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>Nothing stands at “What it says” yet: what is written there can be read from here.</source>
        <translation>Inget står vid ”Vad det säger” än: det som skrivs där kan läsas härifrån.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Nothing tells a caller who comes from {prompt} when to speak: {node} records at once and in silence. Put a beep before it.</source>
        <translation>Inget talar om för den som kommer från {prompt} när det är dags att tala: {node} spelar in genast och utan ljud. Sätt ett pip före.</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <location filename="../../designer/app/difference_list.py"/>
        <source>Nothing that a call would notice is different.</source>
        <translation>Inget som ett samtal skulle märka skiljer sig.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>Nothing to set: send voice_start with an address, JSON, or none.</source>
        <translation>Inget att ställa in: skicka voice_start med en adress, JSON eller none.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>Nothing was changed: somebody else has set {number} to something else in the meantime. Look at what is there now, then decide again.</source>
        <translation>Inget ändrades: någon annan har under tiden ställt in {number} på något annat. Se efter vad som gäller nu och bestäm sedan igen.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Nothing was pressed after all repeats.</source>
        <translation>Inget trycktes ned efter alla upprepningar.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Nothing was recorded.</source>
        <translation>Inget spelades in.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>Nothing yet: the call actions appear here as you draw.</source>
        <translation>Inget än: samtalsåtgärderna visas här medan du ritar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/place_list.py"/>
        <location filename="../../designer/app/panels/when.py"/>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Now 46elks asks {address} what to do with each call to {number}.</source>
        <translation>Nu frågar 46elks {address} vad som ska göras med varje samtal till {number}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Now {number} is set to nothing: who calls it hears no flow.</source>
        <translation>Nu är {number} inte inställt på något: den som ringer det hör inget flöde.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Now {number} is set to something that is no flow: {start}…</source>
        <translation>Nu är {number} inställt på något som inte är ett flöde: {start}…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Now {number} runs a flow of one node.</source>
        <translation>Nu kör {number} ett flöde med en nod.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Now {number} runs a flow of {nodes} nodes.</source>
        <translation>Nu kör {number} ett flöde med {nodes} noder.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Now: {node}</source>
        <translation>Nu: {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Now: {node} (sound not found)</source>
        <translation>Nu: {node} (ljudet saknas)</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Number list</source>
        <translation>Nummerlista</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Number not in use</source>
        <translation>Numret används inte</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Number of keys</source>
        <translation>Antal knappar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/dialling.py"/>
        <source>Number to dial</source>
        <translation>Nummer att slå</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Numbers</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/quick_add.py"/>
        <source>Numbers are keyboard shortcuts.</source>
        <translation>Siffror är kortkommandon.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Older calls</source>
        <translation>Äldre samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>On a private network, where 46elks cannot fetch it</source>
        <translation>På ett privat nät, där 46elks inte kan hämta det</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>On the canvas</source>
        <translation>På ritytan</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>On this computer it is {url}.</source>
        <translation>På den här datorn är det {url}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Once published, it asks {address}.</source>
        <translation>När det är publicerat frågar det {address}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Once published, it runs this flow, {size} bytes of call actions.</source>
        <translation>När det är publicerat kör det det här flödet, {size} byte samtalsåtgärder.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>One line each: a number and answer, busy, no-answer or fail. Others answer.</source>
        <translation>En rad för varje: ett nummer och answer, busy, no-answer eller fail. Övriga svarar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Only this computer can ask here, and a tunnel or proxy that runs on it; no caller by this alone. The port is the number of the way in: change it if another program has it.</source>
        <translation>Bara den här datorn kan fråga här, och en tunnel eller proxy som körs på den; ingen som ringer når hit bara genom detta. Porten är numret på ingången: ändra den om ett annat program har den.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Open a flow or call actions</source>
        <translation>Öppna ett flöde eller samtalsåtgärder</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/samples.py"/>
        <source>Open a sample</source>
        <translation>Öppna ett exempel</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Open both</source>
        <translation>Öppna båda</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Open folder</source>
        <translation>Öppna mapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Open its flow</source>
        <translation>Öppna dess flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/hours_form.py"/>
        <source>Open on them, too</source>
        <translation>Öppet även på dem</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Open recent</source>
        <translation>Öppna senaste</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>Open until {until}</source>
        <translation>Öppet till {until}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Open what the number runs now as a new document.</source>
        <translation>Öppna det som numret kör nu som ett nytt dokument.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Open what was not saved</source>
        <translation>Öppna det som inte sparades</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Open what was saved</source>
        <translation>Öppna det som sparades</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>Open, with no end in sight</source>
        <translation>Öppet, utan slut i sikte</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <location filename="../../resources/samples/README.md"/>
        <source>Opening hours</source>
        <translation>Öppettider</translation>
    </message>
    <message>
        <location filename="../../designer/app/reading.py"/>
        <source>Opening {name}… The disk takes its time; you can go on.</source>
        <translation>Öppnar {name}… Disken tar tid på sig; du kan fortsätta.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <location filename="../../designer/app/start/page.py"/>
        <source>Open…</source>
        <translation>Öppna…</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/dialling.py"/>
        <source>Or dial the line, as customers do:</source>
        <translation>Eller ring linjen, som kunder gör:</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>Or this computer answers the calls: Serve… (F7). Callers are then answered only while it and this program are on, and it has to be reachable from the internet.</source>
        <translation>Eller så svarar den här datorn på samtalen: Servera… (F7). Den som ringer får då svar bara så länge datorn och det här programmet är på, och datorn måste gå att nå från internet.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Other</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Other computers of the network can ask here. The port is the number of the way in: change it if another program has it.</source>
        <translation>Andra datorer i nätverket kan fråga här. Porten är numret på ingången: ändra den om ett annat program har den.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Other key</source>
        <translation>Annat val</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Otherwise select nothing, then clear the call’s marks</source>
        <translation>Annars markera inget, rensa sedan samtalets markeringar</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/panels/outline.py"/>
        <source>Outline</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>PIN entry</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <location filename="../../designer/app/helping/reader.py"/>
        <source>Page of the guide</source>
        <translation>Sida i handboken</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Palestinian Territories</source>
        <translation>Palestinska territorierna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>Paper and printer are chosen in the next step.</source>
        <translation>Papper och skrivare väljs i nästa steg.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Papua New Guinea</source>
        <translation>Papua Nya Guinea</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/hours_form.py"/>
        <source>Part of the country</source>
        <translation>Del av landet</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Passed: the call went as expected. {how} Its state: {state}.</source>
        <translation>Godkänt: samtalet gick som väntat. {how} Status: {state}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/flow/fragments.py"/>
        <source>Paste</source>
        <translation>Klistra in</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Pasted {count} nodes and {notes} notes or frames.</source>
        <translation>Klistrade in {count} noder och {notes} anteckningar eller ramar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Pasted {count} nodes.</source>
        <translation>Klistrade in {count} noder.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>Path</source>
        <translation>Väg</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>Paths</source>
        <translation>Vägar</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Philippines</source>
        <translation>Filippinerna</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <location filename="../../designer/flow/replacing.py"/>
        <source>Phones</source>
        <translation>Telefoner</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Pitcairn Islands</source>
        <translation>Pitcairnöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>Places a call on {line}: real phones ring, and it costs money</source>
        <translation>Ringer ett samtal på {line}: riktiga telefoner ringer, och det kostar pengar</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <location filename="../../designer/app/panels/recorded.py"/>
        <location filename="../../designer/app/recording/dialog.py"/>
        <location filename="../../designer/app/serving/received.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Play</source>
        <translation>Spela upp</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Played</source>
        <translation>Uppspelat</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Plays a WAV, MP3 or OGG file, a beep or DTMF tones. The platform keeps a file by its address for good: a changed prompt needs a new address.</source>
        <translation>Spelar upp en WAV-, MP3- eller OGG-fil, ett pip eller DTMF-toner. Plattformen behåller en fil under dess adress för gott: ett ändrat ljud behöver en ny adress.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Plays a prompt and reads keys: a menu, a PIN, a customer number.</source>
        <translation>Spelar upp ett meddelande och läser in knappar: en meny, en PIN-kod, ett kundnummer.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Plays a prompt; none has been chosen yet.</source>
        <translation>Spelar upp ett meddelande; inget har valts ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Plays {value} and reads the keys that the caller presses.</source>
        <translation>Spelar upp {value} och läser in knapparna som den som ringer trycker på.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Plays {value}.</source>
        <translation>Spelar upp {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/server.py"/>
        <source>Port {port} on {host} is taken by another program.</source>
        <translation>Port {port} på {host} används av ett annat program.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>Port {port} on {host} is taken by another program: choose another one, or 0 for any free one.</source>
        <translation>Port {port} på {host} används av ett annat program: välj en annan, eller 0 för vilken ledig som helst.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Post</source>
        <translation>Anrop</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>Prepared answers of webhooks (JSON)</source>
        <translation>Förberedda svar från webhookar (JSON)</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Press Record and read it aloud. You can listen before it is used.</source>
        <translation>Tryck på Spela in och läs högt. Du kan lyssna innan det används.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>Previous match (Shift+F3)</source>
        <translation>Föregående träff (Skift+F3)</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/going_round.py"/>
        <source>Previous panel</source>
        <translation>Föregående panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/printing.py"/>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/start/tour.py"/>
        <location filename="../../designer/app/window.py"/>
        <source>Problems</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../designer/app/window.py"/>
        <source>Problems: {count}</source>
        <translation>Problem: {count}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Prompt</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <source>Properties</source>
        <translation>Egenskaper</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Public address</source>
        <translation>Offentlig adress</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Public holidays</source>
        <translation>Helgdagar</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Publish</source>
        <translation>Publicera</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Publish on {line}</source>
        <translation>Publicera på {line}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>Publish to a number…</source>
        <translation>Publicera till ett nummer…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/desk.py"/>
        <source>Publish: first your 46elks account</source>
        <translation>Publicera: först ditt konto hos 46elks</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Published. Whoever calls {number} hears this flow from now on.</source>
        <translation>Publicerat. Den som ringer {number} hör det här flödet från och med nu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Publishing changes what one number of the account does for everybody who calls it. It calls nobody, and Put back undoes it.</source>
        <translation>Att publicera ändrar vad ett av kontots nummer gör för alla som ringer det. Ingen rings upp, och Återställ tar tillbaka det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>Publish…</source>
        <translation>Publicera…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Put back</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>Put the folder “files” on your web server, so that it is at {place}.</source>
        <translation>Lägg mappen ”files” på din webbserver så att den finns på {place}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>Put the sounds in a folder “files” beside the exported file, to be uploaded</source>
        <translation>Lägg ljuden i en mapp ”files” bredvid den exporterade filen, att ladda upp</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>Put the sounds of the flow on your web server, below {place}.</source>
        <translation>Lägg flödets ljud på din webbserver, under {place}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Putting it beside the flow…</source>
        <translation>Lägger det bredvid flödet…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>Reached</source>
        <translation>Nådda</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>Read this aloud</source>
        <translation>Läs upp det här</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Read {digits} keys</source>
        <translation>Läs {digits} knapptryck</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Reading this version…</source>
        <translation>Läser den här versionen…</translation>
    </message>
    <message>
        <location filename="../../designer/app/reading.py"/>
        <source>Reading {name}… The disk takes its time; you can go on.</source>
        <translation>Läser {name}… Disken tar tid på sig; du kan fortsätta.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Reads the keys that the caller presses; no prompt has been chosen yet.</source>
        <translation>Läser in knapparna som den som ringer trycker på; inget meddelande har valts ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>Ready</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Received ({count})</source>
        <translation>Mottaget ({count})</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/page.py"/>
        <source>Recent</source>
        <translation>Senaste</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>Recent file</source>
        <translation>Senaste fil</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>Reconnect</source>
        <translation>Koppla om</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Record</source>
        <translation>Spela in</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>Record again</source>
        <translation>Spela in igen</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Record call</source>
        <translation>Spela in samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>Record the prompt of {node}</source>
        <translation>Spela in ljudet för {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Record the prompt…</source>
        <translation>Spela in rösten…</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Recorded</source>
        <translation>Inspelat</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>Recorded survey</source>
        <translation>Inspelad enkät</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Recording</source>
        <translation>Inspelning</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>Recording {name}</source>
        <translation>Inspelning {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <source>Recording {number}, {length}</source>
        <translation>Inspelning {number}, {length}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/recorded.py"/>
        <source>Recordings</source>
        <translation>Inspelningar</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <source>Recordings (*.wav)</source>
        <translation>Inspelningar (*.wav)</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>Recordings and more</source>
        <translation>Inspelningar med mera</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <source>Recordings of this call</source>
        <translation>Inspelningar av det här samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Records the caller and keeps the recording for this call as {value}.</source>
        <translation>Spelar in den som ringer och behåller inspelningen för det här samtalet som {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Records the caller and sends the recording to {value}.</source>
        <translation>Spelar in den som ringer och skickar inspelningen till {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Records the caller; no place for the recording has been entered yet.</source>
        <translation>Spelar in den som ringer; ingen plats för inspelningen har angetts ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Records the whole call from here on and posts the recording to this address at the end.</source>
        <translation>Spelar in hela samtalet härifrån och skickar inspelningen till den här adressen när samtalet är slut.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Records what the caller says. The recording is posted to an address, or kept for this call as local/name so that it can be played.</source>
        <translation>Spelar in vad den som ringer säger. Inspelningen skickas till en adress, eller behålls för det här samtalet som local/namn så att den kan spelas upp.</translation>
    </message>
    <message>
        <location filename="../../designer/app/answering.py"/>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Record…</source>
        <translation>Spela in…</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Recover what was not saved</source>
        <translation>Återskapa det som inte sparades</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery.py"/>
        <source>Recovered as a flow of its own. {name} stays as it was saved.</source>
        <translation>Återskapat som ett eget flöde. {name} är kvar som det sparades.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery.py"/>
        <source>Recovered what was not saved of {name}. It is not saved yet.</source>
        <translation>Återskapade det som inte var sparat av {name}. Det är inte sparat än.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <location filename="../../designer/app/announcing.py"/>
        <source>Redone: {step}</source>
        <translation>Gjort om: {step}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Refresh</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <location filename="../../designer/flow/variable_edits.py"/>
        <source>Remove the variable {name}</source>
        <translation>Ta bort variabeln {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Remove {name}</source>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/rows.py"/>
        <source>Remove {name} from this list</source>
        <translation>Ta bort {name} från listan</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Removed.</source>
        <translation>Borttaget.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>Removed: {node}</source>
        <translation>Borttagen: {node}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>Removed: {node}, {kind}</source>
        <translation>Borttagen: {node}, {kind}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/flow/renaming.py"/>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <location filename="../../designer/flow/variable_edits.py"/>
        <source>Rename the variable {name} to {new}</source>
        <translation>Byt namn på variabeln {name} till {new}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Rename {node} to {id}</source>
        <translation>Byt namn på {node} till {id}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Repeat</source>
        <translation>Upprepa</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>Replace</source>
        <translation>Ersätt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>Replace a number or address</source>
        <translation>Ersätt ett nummer eller en adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>Replace in 1 place</source>
        <translation>Ersätt på 1 ställe</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>Replace in {count} places</source>
        <translation>Ersätt på {count} ställen</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Replace what somebody else has set on {number}? It does not run what was published from here any more. What they set is kept, and Put back brings it back.</source>
        <translation>Ersätta det som någon annan har ställt in på {number}? Det kör inte längre det som publicerades härifrån. Deras inställning sparas, och Återställ tar tillbaka den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>Replace with a number or an address</source>
        <translation>Ersätt med ett nummer eller en adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Replace {count} sounds?</source>
        <translation>Ersätta {count} ljud?</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>Replace {file}?</source>
        <translation>Ersätta {file}?</translation>
    </message>
    <message>
        <location filename="../../designer/flow/replacing.py"/>
        <source>Replace {old} with {new}</source>
        <translation>Ersätt {old} med {new}</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>Replaced in 1 place.</source>
        <translation>Ersatt på 1 ställe.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>Replaced in {count} places.</source>
        <translation>Ersatt på {count} ställen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <location filename="../../designer/flow/replacing.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Report the end to</source>
        <translation>Rapportera slutet till</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Requests</source>
        <translation>Förfrågningar</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Requests ({count})</source>
        <translation>Förfrågningar ({count})</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/several_form.py"/>
        <source>Reset</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Resize {title}</source>
        <translation>Ändra storlek på {title}</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Ring for</source>
        <translation>Ring i</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Ring for (s)</source>
        <translation>Ring i (s)</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>Ring me: the line calls my phone, and the flow begins when I answer</source>
        <translation>Ring mig: linjen ringer min telefon, och flödet börjar när jag svarar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Ringing</source>
        <translation>Ringer</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Rings a number and connects the caller. Several numbers, separated by commas, ring at once; the first to answer gets the call. A SIP address works too.</source>
        <translation>Ringer ett nummer och kopplar den som ringer. Flera nummer, åtskilda med kommatecken, ringer samtidigt; den som svarar först får samtalet. En SIP-adress fungerar också.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Rings the SIP address {value} and connects the caller.</source>
        <translation>Ringer SIP-adressen {value} och kopplar den som ringer.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Rings {value} and connects the caller.</source>
        <translation>Ringer {value} och kopplar den som ringer.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Rings {value} at once; the first to answer gets the caller.</source>
        <translation>Ringer {value} samtidigt; den som svarar först får samtalet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Rounds used up</source>
        <translation>Varven är slut</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Run all</source>
        <translation>Kör alla</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/rehearse.py"/>
        <source>Run all scenarios</source>
        <translation>Kör alla scenarier</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Russia</source>
        <translation>Ryssland</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Rwanda</source>
        <translation>Rwanda</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_notes.py"/>
        <source>SIP address</source>
        <translation>SIP-adress</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>Sample</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/page.py"/>
        <source>Samples</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Sat</source>
        <translation>lör</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Saturday</source>
        <translation>lördag</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Saudi Arabia</source>
        <translation>Saudiarabien</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Save as…</source>
        <translation>Spara som…</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Save last call</source>
        <translation>Spara senaste samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Save mine over it</source>
        <translation>Spara mitt över den</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Save the changes to {name}?</source>
        <translation>Spara ändringarna i {name}?</translation>
    </message>
    <message>
        <location filename="../../designer/app/keeping.py"/>
        <source>Save the flow</source>
        <translation>Spara flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/rehearse.py"/>
        <source>Save the last call as a scenario</source>
        <translation>Spara det senaste samtalet som ett scenario</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <source>Saved as {name}.</source>
        <translation>Sparad som {name}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/saving.py"/>
        <source>Saved {name}, and its sounds beside it in the folder {folder}.</source>
        <translation>Sparade {name}, och dess ljud bredvid i mappen {folder}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/saving.py"/>
        <source>Saved {name}, and its sounds beside it.</source>
        <translation>Sparade {name}, och dess ljud bredvid.</translation>
    </message>
    <message>
        <location filename="../../designer/app/saving.py"/>
        <source>Saved {name}.</source>
        <translation>Sparade {name}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/saving.py"/>
        <source>Saved {name}. {remark}</source>
        <translation>Sparade {name}. {remark}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Saved.</source>
        <translation>Sparat.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Saved. The password is in the system's keyring.</source>
        <translation>Sparat. Lösenordet finns i systemets nyckelring.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Saved. There is no keyring that takes the password, so it is kept only until the program is closed.</source>
        <translation>Sparat. Ingen nyckelring tar emot lösenordet, så det behålls bara tills programmet stängs.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <location filename="../../designer/app/waiting.py"/>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <location filename="../../designer/app/saving.py"/>
        <source>Saving {name}… The disk takes its time; you can go on.</source>
        <translation>Sparar {name}… Disken tar tid på sig; du kan fortsätta.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/replacing.py"/>
        <source>Scenario {name}</source>
        <translation>Scenario {name}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/scenario_names.py"/>
        <source>Scenario {number}</source>
        <translation>Scenario {number}</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>Scenarios</source>
        <translation>Scenarier</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Scenarios and callflow check name the node by it. Letters without accents, digits, - and _.</source>
        <translation>Scenarier och callflow check kallar noden så. Bokstäver a–z, siffror, - och _.</translation>
    </message>
    <message>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>Scenarios that failed: {failed} of {count}</source>
        <translation>Misslyckade scenarier: {failed} av {count}</translation>
    </message>
    <message>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>Scenarios that have to be run: {count}</source>
        <translation>Scenarier som behöver köras: {count}</translation>
    </message>
    <message>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>Scenarios that passed: all {count}</source>
        <translation>Godkända scenarier: alla {count}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Search older calls</source>
        <translation>Sök äldre samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Searching older calls… {count} looked at, back to {back}.</source>
        <translation>Söker bland äldre samtal… {count} genomgångna, tillbaka till {back}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Seconds after which the recording ends.</source>
        <translation>Antal sekunder innan inspelningen avslutas.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Seconds to let it ring before the call goes on as not answered.</source>
        <translation>Antal sekunder det ringer innan samtalet fortsätter som obesvarat.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Seconds to wait for a key after the prompt. The platform takes 1 to 30, else 10.</source>
        <translation>Antal sekunder att vänta på en knapp efter meddelandet. Plattformen godtar 1 till 30, annars blir det 10.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Secret</source>
        <translation>Hemlighet</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <source>Select a node to see and change what it does.</source>
        <translation>Markera en nod för att se och ändra vad den gör.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Select all</source>
        <translation>Markera allt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Select everything connected</source>
        <translation>Markera allt som hänger ihop</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Select the node from which on the call is to be recorded, then click again.</source>
        <translation>Markera noden som samtalet ska spelas in från, och klicka sedan igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Select what follows</source>
        <translation>Markera det som följer</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Select what leads here</source>
        <translation>Markera det som leder hit</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/inspector.py"/>
        <source>Selection</source>
        <translation>Markering</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Send the recording to</source>
        <translation>Skicka inspelningen till</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Sends the callers of a list one way and all others another. A withheld number is an other. Only a flow served by this program can do it.</source>
        <translation>Skickar dem som ringer och finns på en lista en väg och alla övriga en annan. Ett dolt nummer hör till övriga. Bara ett flöde som det här programmet serverar kan göra det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Serve</source>
        <translation>Servera</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Serve this flow</source>
        <translation>Servera det här flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <source>Served at</source>
        <translation>Serveras på</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/serve.py"/>
        <source>Serve…</source>
        <translation>Servera…</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Serve…   {keys}</source>
        <translation>Servera…   {keys}</translation>
    </message>
    <message>
        <location filename="../../designer/app/docks.py"/>
        <location filename="../../designer/app/window.py"/>
        <source>Serving</source>
        <translation>Servera</translation>
    </message>
    <message>
        <location filename="../../designer/app/window.py"/>
        <source>Serving  ●</source>
        <translation>Servera  ●</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>Serving on {place}</source>
        <translation>Serverar på {place}</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <location filename="../../designer/app/statusbar.py"/>
        <source>Serving the last good flow</source>
        <translation>Serverar det senaste felfria flödet</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>Set CALLFLOW_FILE to the flow that is to be served.</source>
        <translation>Sätt CALLFLOW_FILE till flödet som ska serveras.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Set it to</source>
        <translation>Ställ in det på</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Set the number to what it did before this program published to it.</source>
        <translation>Ställ in numret på det som det gjorde innan det här programmet publicerade till det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>Setting the number…</source>
        <translation>Ställer in numret…</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/settings.py"/>
        <source>Settings…</source>
        <translation>Inställningar…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Seychelles</source>
        <translation>Seychellerna</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Shift and an arrow</source>
        <translation>Skift och en pil</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_row.py"/>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>Show on the canvas</source>
        <translation>Visa på ritytan</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Show the folder</source>
        <translation>Visa mappen</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>Show this call in the history of the account.</source>
        <translation>Visa det här samtalet i kontots historik.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery.py"/>
        <source>Show what was not saved…</source>
        <translation>Visa det som inte sparades…</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <source>Shown at the port, on the phone and in print.</source>
        <translation>Visas vid porten, på telefonen och i utskrift.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Singapore</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/callout.py"/>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Slovakia</source>
        <translation>Slovakien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Slovenia</source>
        <translation>Slovenien</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>So that a flow that goes round in circles does not go on for ever.</source>
        <translation>Så att ett flöde som går runt i cirklar inte håller på för evigt.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Solomon Islands</source>
        <translation>Salomonöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Some of it is too loud and may crackle. Go a little farther from the microphone.</source>
        <translation>En del är för högt och kan spraka. Gå lite längre från mikrofonen.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Somebody answered and the conversation ended.</source>
        <translation>Någon svarade och samtalet avslutades.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>Somebody answers and talks with the caller</source>
        <translation>Någon svarar och talar med den som ringer</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>Something went wrong in the program. You can go on.</source>
        <translation>Något gick fel i programmet. Du kan fortsätta.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/recorded.py"/>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Sound is off, or there is no sound device.</source>
        <translation>Ljudet är av, eller så finns det ingen ljudenhet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Sound is off: a tone is kept instead of your voice.</source>
        <translation>Ljudet är av: en ton sparas i stället för din röst.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Sound off</source>
        <translation>Ljud av</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Sound on</source>
        <translation>Ljud på</translation>
    </message>
    <message>
        <location filename="../../designer/app/prompt_taker.py"/>
        <source>Sounds ({patterns})</source>
        <translation>Ljud ({patterns})</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Sounds and their addresses</source>
        <translation>Ljud och deras adresser</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_dialog.py"/>
        <source>Sounds on the web</source>
        <translation>Ljud på webben</translation>
    </message>
    <message>
        <location filename="../../designer/app/answering.py"/>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>Sounds on the web…</source>
        <translation>Ljud på webben…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>South Africa</source>
        <translation>Sydafrika</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>South Georgia and South Sandwich Islands</source>
        <translation>Sydgeorgien och Sydsandwichöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>South Korea</source>
        <translation>Sydkorea</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>South Sudan</source>
        <translation>Sydsudan</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Space and drag</source>
        <translation>Blanksteg och dra</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Speak now. Space or Enter stops.</source>
        <translation>Tala nu. Blanksteg eller Enter stoppar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Speak now: the microphone is recorded.</source>
        <translation>Tala nu: mikrofonen spelas in.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Speak the prompt into the microphone.</source>
        <translation>Tala in ljudet i mikrofonen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>St. Barthélemy</source>
        <translation>Saint-Barthélemy</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>St. Helena</source>
        <translation>Sankta Helena</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>St. Kitts and Nevis</source>
        <translation>Saint Kitts och Nevis</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>St. Lucia</source>
        <translation>Saint Lucia</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>St. Martin</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>St. Pierre and Miquelon</source>
        <translation>Saint-Pierre och Miquelon</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>St. Vincent and Grenadines</source>
        <translation>Saint Vincent och Grenadinerna</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>Stand-in</source>
        <translation>Platshållare</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>Standard input</source>
        <translation>Standard in</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Stands in every address, so that nobody is answered who does not know it; the one that was made up will do. Empty: the addresses that 46elks publishes are answered, and this computer where it listens to itself alone.</source>
        <translation>Står i varje adress, så att ingen får svar som inte känner till den; den som har hittats på duger. Tomt: adresserna som 46elks publicerar får svar, och den här datorn när den bara lyssnar på sig själv.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/keypad.py"/>
        <source>Star</source>
        <translation>Stjärna</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/node_painter.py"/>
        <location filename="../../designer/exports/diagram.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <location filename="../../designer/flow/changes.py"/>
        <source>Start at {node}</source>
        <translation>Börja vid {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Start here</source>
        <translation>Starta här</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>Start page</source>
        <translation>Startsida</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotation_painter.py"/>
        <source>Start · {nodes}</source>
        <translation>Start · {nodes}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <location filename="../../designer/app/selection_words.py"/>
        <source>Start: {node}, {kind} {value}</source>
        <translation>Start: {node}, {kind} {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Starting…</source>
        <translation>Startar…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/panels/callresult.py"/>
        <location filename="../../designer/app/panels/calls.py"/>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>Step {number} of the path is {actual}, but the scenario expects the call to end after {before}.</source>
        <translation>Steg {number} på vägen är {actual}, men scenariot väntar sig att samtalet slutar efter {before}.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>Step {number} of the path is {actual}, expected {expected}.</source>
        <translation>Steg {number} på vägen är {actual}, väntat var {expected}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>Still missing: {files}. Choose or record it, and export again.</source>
        <translation>Saknas ännu: {files}. Välj eller spela in det och exportera igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>Still missing: {files}. Choose or record them, and export again.</source>
        <translation>Saknas ännu: {files}. Välj eller spela in dem och exportera igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/recording/dialog.py"/>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>Stop following</source>
        <translation>Sluta följa</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Stop on silence</source>
        <translation>Sluta vid tystnad</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/serve.py"/>
        <location filename="../../designer/app/keeping.py"/>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>Stop serving</source>
        <translation>Sluta servera</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>Stop waiting</source>
        <translation>Sluta vänta</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Stopped after {steps} steps: the flow goes round without an end.</source>
        <translation>Stoppat efter {steps} steg: flödet går runt utan slut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Sun</source>
        <translation>sön</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Sunday</source>
        <translation>söndag</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>Support hunt group</source>
        <translation>Svarsgrupp för support</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>Support line</source>
        <translation>Supportlinje</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Suriname</source>
        <translation>Surinam</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Svalbard and Jan Mayen</source>
        <translation>Svalbard och Jan Mayen</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Sweden</source>
        <translation>Sverige</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>Switchboard</source>
        <translation>Växel</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>São Tomé and Príncipe</source>
        <translation>São Tomé och Príncipe</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Tab, / or a letter</source>
        <translation>Tab, / eller en bokstav</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Tajikistan</source>
        <translation>Tadzjikistan</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>Take a sound from this computer. A copy comes to lie beside the flow.</source>
        <translation>Ta ett ljud från den här datorn. En kopia läggs bredvid flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Take out what is over</source>
        <translation>Ta bort det överflödiga</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>Take the marks of this call off the canvas (Esc there)</source>
        <translation>Ta bort det här samtalets markeringar från arbetsytan (Esc där)</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Take the name of {node} away</source>
        <translation>Ta bort namnet på {node}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/changes.py"/>
        <source>Take the name of {outcome} away</source>
        <translation>Ta bort namnet på {outcome}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/exceptions_field.py"/>
        <source>Take {day} out</source>
        <translation>Ta bort {day}</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Take {option} away</source>
        <translation>Ta bort {option}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/several_form.py"/>
        <source>Take {option} away from all of them</source>
        <translation>Ta bort {option} från alla</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <source>Taken on</source>
        <translation>Tas vid</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Tanzania</source>
        <translation>Tanzania</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>Test</source>
        <translation>Testa</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <location filename="../../designer/flow/replacing.py"/>
        <source>Test call</source>
        <translation>Testsamtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>Test call on {line}</source>
        <translation>Testsamtal på {line}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/desk.py"/>
        <source>Test call: first your 46elks account</source>
        <translation>Testsamtal: först ditt konto hos 46elks</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/calls.py"/>
        <source>Test calls</source>
        <translation>Testsamtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/annotation_form.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/words_editor.py"/>
        <source>Text of the note</source>
        <translation>Anteckningens text</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>That is this flow already.</source>
        <translation>Det är redan det här flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>That note or frame is gone.</source>
        <translation>Anteckningen eller ramen finns inte längre.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>That note or frame is there already.</source>
        <translation>Anteckningen eller ramen finns redan.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>The File menu brings the start page at any time.</source>
        <translation>Menyn Arkiv tar fram startsidan när som helst.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>The account has no active voice number.</source>
        <translation>Kontot har inget aktivt röstnummer.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>The account has no calls yet.</source>
        <translation>Kontot har inga samtal än.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The account has no number {number}. Its voice numbers are: {numbers}.</source>
        <translation>Kontot har inget nummer {number}. Dess röstnummer är: {numbers}.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The account has no number {number}; it has no voice number at all.</source>
        <translation>Kontot har inget nummer {number}; det har inget röstnummer alls.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>The account has no voice number to call.</source>
        <translation>Kontot har inget röstnummer att ringa.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The account has not enough credit (402: {said}). Top it up and try again.</source>
        <translation>Kontot har inte tillräckligt saldo (402: {said}). Fyll på och försök igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>The account has {balance}.</source>
        <translation>Kontot har {balance}.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/actions_program.py"/>
        <source>The action at {pointer}</source>
        <translation>Åtgärden vid {pointer}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>The address is http: whoever is on the way can hear and change what calls are told. Use https.</source>
        <translation>Adressen är http: den som finns längs vägen kan höra och ändra vad samtalen får veta. Använd https.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>The address is on the clipboard.</source>
        <translation>Adressen finns i urklipp.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The address of a line must not hold a user name or a password: they would be seen wherever the address is shown. Give them separately.</source>
        <translation>Adressen till en linje får inte innehålla användarnamn eller lösenord: de skulle synas överallt där adressen visas. Ange dem för sig.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The body must be UTF-8 text.</source>
        <translation>Innehållet måste vara text i UTF-8.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The body must be a JSON object.</source>
        <translation>Innehållet måste vara ett JSON-objekt.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The body must be a JSON object. {why}</source>
        <translation>Innehållet måste vara ett JSON-objekt. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The body must be form encoded (application/x-www-form-urlencoded).</source>
        <translation>Innehållet måste vara formulärkodat (application/x-www-form-urlencoded).</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>The call</source>
        <translation>Samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>The call begins at {step}.</source>
        <translation>Samtalet börjar vid {step}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The call comes outside the opening hours.</source>
        <translation>Samtalet kommer utanför öppettiderna.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>The call comes to no node, but the scenario expects it to begin at {expected}.</source>
        <translation>Samtalet kommer inte till någon nod, men scenariot väntar sig att det börjar vid {expected}.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>The call comes to {actual}, but the scenario expects it to come to no node.</source>
        <translation>Samtalet kommer till {actual}, men scenariot väntar sig att det inte kommer till någon nod.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The call comes within the opening hours.</source>
        <translation>Samtalet kommer inom öppettiderna.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>The call ends after {before}, but the scenario expects {expected} as step {number} of the path.</source>
        <translation>Samtalet slutar efter {before}, men scenariot väntar sig {expected} som steg {number} på vägen.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>The call ends with {actual}, expected {expected}.</source>
        <translation>Samtalet slutar med {actual}, väntat var {expected}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>The call fetches the flow from this window, which serves it at {address}.</source>
        <translation>Samtalet hämtar flödet från det här fönstret, som serverar det på {address}.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>The call goes on with a webhook; no address has been entered yet.</source>
        <translation>Samtalet fortsätter med en webhook; ingen adress har angetts ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The call goes on with the action this address answers with.</source>
        <translation>Samtalet fortsätter med den åtgärd som adressen svarar med.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>The call goes on with what {value} answers.</source>
        <translation>Samtalet fortsätter med det som {value} svarar.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>The call has begun already.</source>
        <translation>Samtalet har redan börjat.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The call has come here as many times as it may: it goes on by this way at once.</source>
        <translation>Samtalet har kommit hit så många gånger som det får: det fortsätter genast den här vägen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The call has ended</source>
        <translation>Samtalet har avslutats</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>The call has ended.</source>
        <translation>Samtalet har avslutats.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>The call has not been answered yet.</source>
        <translation>Samtalet har inte besvarats ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>The call has not begun.</source>
        <translation>Samtalet har inte börjat.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>The call is not waiting for a webhook.</source>
        <translation>Samtalet väntar inte på någon webhook.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The call may have been placed. {cause} The history cannot be read either; look at the account's history before you call again.</source>
        <translation>Samtalet kan ha ringts upp. {cause} Historiken går inte heller att läsa; titta i kontots historik innan du ringer på nytt.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The call was not answered.</source>
        <translation>Samtalet besvarades inte.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>The call was stopped: the flow goes round without an end.</source>
        <translation>Samtalet stoppades: flödet går runt utan slut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>The call went on at a web address outside the flow.</source>
        <translation>Samtalet gick vidare till en webbadress utanför flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The call {id} has ended.</source>
        <translation>Samtalet {id} har avslutats.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/realcall.py"/>
        <source>The call {id} was placed and goes on, but it cannot be followed any more. {why}</source>
        <translation>Samtalet {id} ringdes och pågår, men det går inte längre att följa. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>The caller hangs up at</source>
        <translation>Den som ringer lägger på vid</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <location filename="../../designer/emulator/endings.py"/>
        <source>The caller hung up.</source>
        <translation>Den som ringde lade på.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The caller's number is in the list.</source>
        <translation>Numret till den som ringer finns på listan.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>The calls of a served flow are answered by this program or by your server (Serve…, F7); there are no call actions to export then.</source>
        <translation>Samtalen i ett serverat flöde besvaras av det här programmet eller av din server (Servera…, F7); då finns inga samtalsåtgärder att exportera.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>The chosen scenario</source>
        <translation>Det valda scenariot</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>The clipboard holds no text to paste.</source>
        <translation>Urklipp innehåller ingen text att klistra in.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/zone_field.py"/>
        <source>The clock that opening hours go by: type a city, such as Stockholm</source>
        <translation>Klockan som öppettiderna följer: skriv en stad, till exempel Stockholm</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The connection to {address} cannot be trusted ({reason}), so nothing was sent. Check the address and this computer's clock.</source>
        <translation>Anslutningen till {address} går inte att lita på ({reason}), så inget skickades. Kontrollera adressen och datorns klocka.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The country on whose public holidays you are closed, such as SE or DE-BY.</source>
        <translation>Landet på vars helgdagar ni har stängt, till exempel SE eller DE-BY.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/misspelt.py"/>
        <location filename="../../designer/store/reading.py"/>
        <source>The document</source>
        <translation>Dokumentet</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>The document is not UTF-8 text: byte {offset} is wrong. Save it as UTF-8.</source>
        <translation>Dokumentet är inte text i UTF-8: byte {offset} är fel. Spara det som UTF-8.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>The document lacks its "format". Write "format": "{format}" as its first key.</source>
        <translation>Dokumentet saknar sitt "format". Skriv "format": "{format}" som första nyckel.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>The edge next of {node} is never taken, because every result has an edge of its own. Delete it.</source>
        <translation>Kopplingen next från {node} används aldrig, eftersom varje resultat har en egen koppling. Ta bort den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>The edited call actions are not applied yet. {reason}</source>
        <translation>De redigerade samtalsåtgärderna är inte verkställda än. {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/desk.py"/>
        <source>The emulator calls the phone in this window, whatever the number. Real phones are called from an account at 46elks: save yours here; once this is closed, you choose the numbers.</source>
        <translation>Emulatorn ringer telefonen i det här fönstret, oavsett nummer. Riktiga telefoner rings från ett konto hos 46elks: spara ditt här; när fönstret stängs väljer du numren.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The emulator has failed; its log says where.</source>
        <translation>Emulatorn har gått fel; dess logg visar var.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>The end of this call is reported to nobody: {address} is an address of the served flow, and a real call runs the flow itself. Only a web address in the flow's Report the end to is told.</source>
        <translation>Slutet på det här samtalet rapporteras inte till någon: {address} är en adress i det serverade flödet, och ett riktigt samtal kör själva flödet. Bara en webbadress i flödets Rapportera slutet till får veta det.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The field {name} is missing.</source>
        <translation>Fältet {name} saknas.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/actions_program.py"/>
        <source>The first action</source>
        <translation>Den första åtgärden</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <source>The first flow</source>
        <translation>Det första flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/tour.py"/>
        <source>The flow</source>
        <translation>Flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The flow broke off.</source>
        <translation>Flödet avbröts.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/testcall.py"/>
        <source>The flow broke off: {why}</source>
        <translation>Flödet avbröts: {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The flow came to its end.</source>
        <translation>Flödet kom till sitt slut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>The flow has changed since: run again.</source>
        <translation>Flödet har ändrats sedan dess: kör igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>The flow has no file yet: what is saved from now on is kept and can be compared with.</source>
        <translation>Flödet har ingen fil än: det som sparas från och med nu behålls och går att jämföra med.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>The flow has no node {nodes} that this scenario names.</source>
        <translation>Flödet har ingen nod {nodes}, som scenariot nämner.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline.py"/>
        <source>The flow has no nodes yet. Drag an action onto the canvas.</source>
        <translation>Flödet har inga noder än. Dra en åtgärd till ritytan.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>The flow has no nodes {nodes} that this scenario names.</source>
        <translation>Flödet har inga noder {nodes}, som scenariot nämner.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>The flow has no start, so a call would end at once. Choose the node where calls begin.</source>
        <translation>Flödet har ingen start, så ett samtal skulle sluta genast. Välj noden där samtalen börjar.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>The flow has no start: choose the node a call begins with.</source>
        <translation>Flödet har ingen start: välj noden som ett samtal börjar med.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/exporting.py"/>
        <source>The flow has no start: say at which node a call begins.</source>
        <translation>Flödet har ingen start: ange vid vilken nod ett samtal börjar.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>The flow holds no steps yet.</source>
        <translation>Flödet har inga steg ännu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The flow hung up.</source>
        <translation>Flödet lade på.</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>The flow is as it was then: there is nothing to bring back.</source>
        <translation>Flödet är redan så som det var då: det finns inget att ta tillbaka.</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>The flow is as it was {time}. Undo takes that back; a save makes it the newest.</source>
        <translation>Flödet är som det var {time}. Ångra tar tillbaka det; sparar du blir det den nyaste.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/printing.py"/>
        <source>The flow is at the printer.</source>
        <translation>Flödet är hos skrivaren.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>The flow is empty: there is nothing to call yet. Drag an action onto the canvas.</source>
        <translation>Flödet är tomt: det finns inget att ringa till än. Dra en åtgärd till ritytan.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/serving.py"/>
        <source>The flow is not served any more: another one is open.</source>
        <translation>Flödet serveras inte längre: ett annat är öppet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>The flow is served</source>
        <translation>Flödet serveras</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>The flow starts at {start}, which is none of its nodes, so a call would end at once. Choose the node where calls begin.</source>
        <translation>Flödet börjar vid {start}, som inte är någon av dess noder, så ett samtal skulle sluta genast. Välj noden där samtalen börjar.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>The flow starts with the webhook {node}, which answers calls itself: give the number its address {url} instead of serving the flow.</source>
        <translation>Flödet börjar med webhooken {node}, som själv svarar på samtal: ge numret dess adress {url} i stället för att servera flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>The flow that was open last</source>
        <translation>Flödet som var öppet senast</translation>
    </message>
    <message>
        <location filename="../../designer/app/tidying.py"/>
        <source>The flow was changed while it was being tidied, so nothing was moved. Tidy it again.</source>
        <translation>Flödet ändrades medan det ordnades, så inget flyttades. Ordna det igen.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>The flow’s {field}: {before} → {after}</source>
        <translation>Flödets {field}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>The folder “files” in {folder} has other sounds of these names: {files}. Those of the flow take their places.</source>
        <translation>Mappen ”files” i {folder} har andra ljud med de här namnen: {files}. Flödets ljud tar deras plats.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>The format {found} is unknown; this version reads {format}.</source>
        <translation>Formatet {found} är okänt; den här versionen läser {format}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/realcall.py"/>
        <source>The history shows that the call before was not placed. Nothing was sent just now; call again if you want to.</source>
        <translation>Historiken visar att det förra samtalet inte ringdes. Inget skickades just nu; ring igen om du vill.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/realcall.py"/>
        <source>The history shows that the call before was placed. No other one was.</source>
        <translation>Historiken visar att det förra samtalet ringdes. Inget annat ringdes.</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>The https certificate of the server is not to be trusted: {reason}</source>
        <translation>Serverns https-certifikat går inte att lita på: {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The key {name} is not known here; known are: {known}.</source>
        <translation>Nyckeln {name} är okänd här; kända är: {known}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The line is asked for the call.</source>
        <translation>Linjen får frågan om samtalet.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The line knows its numbers by their id: that of {number} is {id}, so ask for /a1/numbers/{id}.</source>
        <translation>Linjen känner sina nummer på deras id: {number} har {id}, så fråga efter /a1/numbers/{id}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The line signalled busy: the call was never answered and costs nothing.</source>
        <translation>Linjen signalerade upptaget: samtalet besvarades aldrig och kostar inget.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The line signalled that there is no such number (404): the call was never answered and costs nothing.</source>
        <translation>Linjen signalerade att numret inte finns (404): samtalet besvarades aldrig och kostar inget.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/realcall.py"/>
        <source>The line's answer was lost, but its history shows the call: it was placed.</source>
        <translation>Linjens svar gick förlorat, men dess historik visar samtalet: det ringdes.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>The microphone was taken away before anything was heard. Try again.</source>
        <translation>Mikrofonen försvann innan något hördes. Försök igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>The microphone was taken away. What was said before is kept: listen to it, or record again.</source>
        <translation>Mikrofonen försvann. Det som sades innan finns kvar: lyssna på det, eller spela in igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>The names of the folders beside the flow are kept.</source>
        <translation>Namnen på mapparna bredvid flödet behålls.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/desk.py"/>
        <source>The node that {file} was recorded for is gone. The sound lies in {folder}.</source>
        <translation>Noden som {file} spelades in för finns inte längre. Ljudet ligger i {folder}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>The node's name in the file, and its address in a served flow</source>
        <translation>Nodens namn i filen, och dess adress när flödet serveras</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The number called was busy.</source>
        <translation>Det uppringda numret var upptaget.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The number shown to the person called. Without it, the caller's own number.</source>
        <translation>Numret som visas för den som blir uppringd. Utan det visas numret till den som ringer.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The number {number} is bound to a websocket, which a flow would cut off. Choose another number, or release this one on the provider's pages first.</source>
        <translation>Numret {number} är knutet till en websocket, som ett flöde skulle bryta. Välj ett annat nummer, eller frigör det här först på leverantörens sidor.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The number {number} is not active. Choose another one.</source>
        <translation>Numret {number} är inte aktivt. Välj ett annat.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The number {number} takes no calls. Choose one that has voice.</source>
        <translation>Numret {number} tar inte emot samtal. Välj ett som har röst.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines.py"/>
        <source>The password of {line} is not known any more: there is no keyring that has it. Enter it under Lines. Nothing was sent.</source>
        <translation>Lösenordet för {line} är inte längre känt: det finns ingen nyckelring som har det. Ange det under Linjer. Inget skickades.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>The person called ends the conversation; the flow goes on</source>
        <translation>Den uppringda avslutar samtalet; flödet fortsätter</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/tour.py"/>
        <source>The phone</source>
        <translation>Telefonen</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>The phone cannot be reached</source>
        <translation>Telefonen går inte att nå</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>The phone is busy</source>
        <translation>Telefonen är upptagen</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>The phone rang until its time was over. 46elks calls that “failed”.</source>
        <translation>Telefonen ringde tills tiden var slut. 46elks kallar det ”failed”.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>The phone {phone} is not in the call.</source>
        <translation>Telefonen {phone} är inte med i samtalet.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>The phone {phone} is not ringing.</source>
        <translation>Telefonen {phone} ringer inte.</translation>
    </message>
    <message>
        <location filename="../../designer/app/main.py"/>
        <source>The picture could not be written to {path}.</source>
        <translation>Bilden kunde inte skrivas till {path}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/drawing/picture.py"/>
        <source>The picture would be larger than {most} pixels a side; it was drawn at {percent} % instead of {wanted} %. An SVG or PDF shows everything.</source>
        <translation>Bilden skulle bli större än {most} bildpunkter per sida; den ritades i {percent} % i stället för {wanted} %. En SVG eller PDF visar allt.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <source>The program did not end well, and not everything was saved.</source>
        <translation>Programmet avslutades inte som det ska, och allt blev inte sparat.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>The prompt could not be copied to {path}: {reason}.</source>
        <translation>Ljudet kunde inte kopieras till {path}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The prompt could not be played.</source>
        <translation>Ljudet kunde inte spelas upp.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>The prompt was played.</source>
        <translation>Ljudet spelades upp.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The proxy named in the environment cannot be used ({reason}). Correct or unset HTTP_PROXY, HTTPS_PROXY and ALL_PROXY.</source>
        <translation>Proxyn som anges i miljön kan inte användas ({reason}). Rätta eller ta bort HTTP_PROXY, HTTPS_PROXY och ALL_PROXY.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>The proxy named in the environment does not let us through to {address} ({reason}). Correct or unset HTTP_PROXY, HTTPS_PROXY and ALL_PROXY.</source>
        <translation>Proxyn som anges i miljön släpper inte igenom till {address} ({reason}). Rätta eller ta bort HTTP_PROXY, HTTPS_PROXY och ALL_PROXY.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>The query of this address counts rounds in a way it never would.</source>
        <translation>Frågedelen i adressen räknar varv på ett sätt som aldrig förekommer.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/sounds.py"/>
        <source>The recording lies at {address}: choose the account that it belongs to as the line, then play it.</source>
        <translation>Inspelningen ligger på {address}: välj kontot som den hör till som linje, och spela sedan upp den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>The report</source>
        <translation>Rapporten</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>The report could not be written to the disk; copy it from here.</source>
        <translation>Rapporten kunde inte skrivas till disken; kopiera den härifrån.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <location filename="../../designer/serving/errors.py"/>
        <source>The request is larger than {limit} bytes.</source>
        <translation>Förfrågan är större än {limit} byte.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenario.py"/>
        <source>The scenario {scenario}: at is {found}; write a date and time as 2026-12-24T10:00.</source>
        <translation>Scenariot {scenario}: at är {found}; skriv datum och tid som 2026-12-24T10:00.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenario.py"/>
        <source>The scenario {scenario}: press holds {found}; keys are 0-9, * and #, one text for each menu.</source>
        <translation>Scenariot {scenario}: press innehåller {found}; knapparna är 0-9, * och #, en text för varje meny.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenario.py"/>
        <source>The scenario {scenario}: webhooks.{node} cannot be answered: {reason}</source>
        <translation>Scenariot {scenario}: webhooks.{node} går inte att besvara: {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenario.py"/>
        <source>The scenario {scenario}: {field} is {found}; it must be one of {words}.</source>
        <translation>Scenariot {scenario}: {field} är {found}; det måste vara något av {words}.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenario.py"/>
        <source>The scenario {scenario}: {field} must be {wanted}.</source>
        <translation>Scenariot {scenario}: {field} måste vara {wanted}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>The scenarios now tell what happens when {new} is rung, and no longer {old}.</source>
        <translation>Scenarierna säger nu vad som händer när det ringer på {new}, inte längre på {old}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>The secret is on the clipboard.</source>
        <translation>Hemligheten finns i urklipp.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>The secret must have {least} or more characters out of letters, digits and . _ ~ -.</source>
        <translation>Hemligheten måste ha minst {least} tecken, bland bokstäver, siffror och . _ ~ -.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/recorded.py"/>
        <source>The sound of {file} could not be fetched from {url}: {why}.</source>
        <translation>Ljudet till {file} kunde inte hämtas från {url}: {why}.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/recorded.py"/>
        <source>The sound of {file} is not fetched: {url} is no address of a recording.</source>
        <translation>Ljudet till {file} hämtas inte: {url} är ingen adress till en inspelning.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/recorded.py"/>
        <source>The sound of {file} was refused: {url} wants the credentials of the account. Set CALLFLOW_USERNAME and CALLFLOW_PASSWORD in the environment.</source>
        <translation>Ljudet till {file} nekades: {url} kräver kontots inloggningsuppgifter. Sätt CALLFLOW_USERNAME och CALLFLOW_PASSWORD i miljön.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>The sound that callers hear</source>
        <translation>Ljudet som de som ringer hör</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>The speed must be 0 or more, not {speed}.</source>
        <translation>Hastigheten måste vara 0 eller mer, inte {speed}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>The start page</source>
        <translation>Startsidan</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenarios.py"/>
        <source>The state is {actual}, expected {expected}.</source>
        <translation>Statusen är {actual}, väntad var {expected}.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>The store holds {files} files or {bytes} bytes, and nothing is deleted to make room: take some away.</source>
        <translation>Lagret har {files} filer eller {bytes} byte, och inget tas bort för att ge plats: flytta undan några.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>The text has {size} bytes; at most {limit} are read.</source>
        <translation>Texten har {size} byte; högst {limit} läses.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/order.py"/>
        <source>The two numbers are the same: a phone cannot call itself.</source>
        <translation>De två numren är samma: en telefon kan inte ringa sig själv.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>The version of {at} was spoilt on the disk and cannot be read.</source>
        <translation>Versionen från {at} har skadats på disken och kan inte läsas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <source>The way out of the node. Those that lead nowhere yet can be chosen.</source>
        <translation>Vägen ut från noden. De som inte leder någonstans än går att välja.</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>The whole flow on one page</source>
        <translation>Hela flödet på en sida</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>The words of the prompt: shown here, on the phone and in print.</source>
        <translation>Meddelandets ord: visas här, på telefonen och i utskrift.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/posting.py"/>
        <source>The {kind} post is given up after {tries} tries: {why}</source>
        <translation>Utskicket {kind} ges upp efter {tries} försök: {why}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/posting.py"/>
        <source>The {kind} post is tried again at once, where the line would wait {seconds} s: {why}</source>
        <translation>Utskicket {kind} försöks igen genast, där linjen skulle vänta {seconds} s: {why}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/posting.py"/>
        <source>The {kind} post is tried again in {real} s, which are {seconds} s of the call: {why}</source>
        <translation>Utskicket {kind} försöks igen om {real} s, vilket är {seconds} s av samtalet: {why}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/posting.py"/>
        <source>The {kind} post is tried again in {seconds} s: {why}</source>
        <translation>Utskicket {kind} försöks igen om {seconds} s: {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/menus.py"/>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Theme of the system</source>
        <translation>Systemets tema</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Then 46elks asks {address} what to do with each call to {number}.</source>
        <translation>Sedan frågar 46elks {address} vad som ska göras med varje samtal till {number}.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>Then the call ends.</source>
        <translation>Sedan slutar samtalet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Then {number} is set to nothing: who calls it hears no flow.</source>
        <translation>Sedan är {number} inte inställt på något: den som ringer det hör inget flöde.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Then {number} is set to something that is no flow: {start}…</source>
        <translation>Sedan är {number} inställt på något som inte är ett flöde: {start}…</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Then {number} runs a flow of one node.</source>
        <translation>Sedan kör {number} ett flöde med en nod.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>Then {number} runs a flow of {nodes} nodes.</source>
        <translation>Sedan kör {number} ett flöde med {nodes} noder.</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>There</source>
        <translation>Finns</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>There are changes that are not saved: callers do not hear them yet.</source>
        <translation>Det finns ändringar som inte är sparade: den som ringer hör dem inte än.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>There is a node {node} already.</source>
        <translation>Det finns redan en nod {node}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>There is a recording.</source>
        <translation>Det finns en inspelning.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>There is a variable {name} already.</source>
        <translation>Det finns redan en variabel {name}.</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>There is no JSON: the text is empty.</source>
        <translation>Det finns ingen JSON: texten är tom.</translation>
    </message>
    <message>
        <location filename="../../designer/app/rehearsing.py"/>
        <source>There is no call of this flow to save yet: place one with F5, walk it, and end it.</source>
        <translation>Det finns inget samtal med det här flödet att spara än: ring ett med F5, gå igenom det och avsluta det.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>There is no call {id}.</source>
        <translation>Det finns inget samtal {id}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/shelf.py"/>
        <source>There is no folder for temporary files on this computer.</source>
        <translation>Det finns ingen mapp för tillfälliga filer på den här datorn.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>There is no microphone, or this program may not use it. Connect or allow one and try again, or record elsewhere and take the file with “Choose…”.</source>
        <translation>Det finns ingen mikrofon, eller så får programmet inte använda den. Anslut eller tillåt en och försök igen, eller spela in någon annanstans och ta filen med ”Välj…”.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/key_connecting.py"/>
        <source>There is no node in that direction.</source>
        <translation>Det finns ingen nod i den riktningen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/frame_menu.py"/>
        <source>There is no node in this frame.</source>
        <translation>Det finns ingen nod i den här ramen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>There is no node {nodes}.</source>
        <translation>Det finns ingen nod {nodes}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>There is no node {node}.</source>
        <translation>Det finns ingen nod {node}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>There is no number {id} in this account; its numbers are: {known}.</source>
        <translation>Det finns inget nummer {id} på det här kontot; dess nummer är: {known}.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>There is no prompt {reference} beside this flow.</source>
        <translation>Det finns inget ljud {reference} bredvid flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/recordings.py"/>
        <source>There is no recording of this call; the line keeps them for 72 hours.</source>
        <translation>Det finns ingen inspelning av det här samtalet; linjen behåller dem i 72 timmar.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>There is no recording {id}.</source>
        <translation>Det finns ingen inspelning {id}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/unready_sounds.py"/>
        <source>There is no sound {files} beside the flow: real callers hear nothing there.</source>
        <translation>Det finns inget ljud {files} bredvid flödet: de som ringer på riktigt hör ingenting där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>There is no version yet: the next save keeps the first.</source>
        <translation>Det finns ingen version än: den första behålls när du sparar nästa gång.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>There is nothing at {path}.</source>
        <translation>Det finns inget på {path}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>There is nothing here to hear it with. Connect a loudspeaker or headphones; the recording can be used all the same.</source>
        <translation>Det finns inget att höra det med här. Anslut en högtalare eller hörlurar; inspelningen kan användas ändå.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sketch_view.py"/>
        <source>There is nothing to show.</source>
        <translation>Det finns inget att visa.</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>There: take another way out</source>
        <translation>Där: ta en annan väg ut</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/take_start.py"/>
        <source>These ways out are one connection here. To take one of them, drag from its port.</source>
        <translation>De här vägarna ut är en enda koppling här. Dra från vägens port för att ta en av dem.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/reconnect_all.py"/>
        <source>They lead there already.</source>
        <translation>De leder redan dit.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>This address can only be read.</source>
        <translation>Den här adressen kan bara läsas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>This call did not run the flow that is open.</source>
        <translation>Det här samtalet körde inte flödet som är öppet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/serving.py"/>
        <source>This call hears the flow as it is drawn here. Callers of the served address hear the one of {time}: save, and they hear the same.</source>
        <translation>Det här samtalet hör flödet som det är ritat här. Den som ringer den serverade adressen hör det från {time}: spara, så hör de samma.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>This flow</source>
        <translation>Det här flödet</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/testcall.py"/>
        <source>This flow cannot be called yet. {problem}</source>
        <translation>Det här flödet går inte att ringa än. {problem}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>This flow cannot be called yet:</source>
        <translation>Det här flödet går inte att ringa än:</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/testcall.py"/>
        <source>This flow cannot be called yet: {count} problems stop it. First: {problem}</source>
        <translation>Det här flödet går inte att ringa än: {count} problem hindrar det. Det första: {problem}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>This flow cannot be published yet:</source>
        <translation>Det här flödet går inte att publicera än:</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/serving.py"/>
        <source>This flow cannot be served yet. {problem}</source>
        <translation>Det här flödet kan inte serveras än. {problem}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>This flow does what only a served flow can.</source>
        <translation>Det här flödet gör sådant som bara ett serverat flöde kan.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>This flow goes round in circles, which call actions cannot.</source>
        <translation>Det här flödet går runt i cirklar, vilket samtalsåtgärder inte kan.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>This flow has no node {node} that can answer.</source>
        <translation>Flödet har ingen nod {node} som kan svara.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>This flow has no node {node} whose rounds could be counted.</source>
        <translation>Flödet har ingen nod {node} vars varv kan räknas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/drawing/sheet.py"/>
        <source>This flow has no nodes yet.</source>
        <translation>Det här flödet har inga noder än.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>This flow has recordings or reports sent to hook/…, an address of the server it is on. Enter that server's address.</source>
        <translation>Flödet låter skicka inspelningar eller rapporter till hook/…, en adress på servern det ligger på. Ange den serverns adress.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>This flow is larger than call actions may be.</source>
        <translation>Det här flödet är större än samtalsåtgärder får vara.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>This flow is made to be served.</source>
        <translation>Det här flödet är gjort för att serveras.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>This flow is not served. Served, it answers calls step by step from this computer: loops, prompts beside the document and recordings work then, and F5 calls it. Real callers are answered only while this computer and this program are on, and it has to be reachable from the internet.</source>
        <translation>Det här flödet serveras inte. Serverat svarar det på samtal steg för steg från den här datorn: slingor, ljud bredvid dokumentet och inspelningar fungerar då, och F5 ringer det. Den som ringer på riktigt får svar bara så länge datorn och det här programmet är på, och datorn måste gå att nå från internet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>This flow plays files that lie beside it: served, they have an address.</source>
        <translation>Det här flödet spelar upp filer som ligger bredvid det: när det serveras har de en adress.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>This flow plays no sound that lies beside its file.</source>
        <translation>Flödet spelar inte upp något ljud som ligger bredvid dess fil.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <source>This flow receives recordings or reports itself, which it can while it is served.</source>
        <translation>Det här flödet tar själv emot inspelningar eller rapporter, vilket det kan medan det serveras.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/served_only.py"/>
        <source>This is a served flow, and it has no call actions of its own: a call can go round in a circle in it. Serve it with Serve… (F7), or publish it to a number.</source>
        <translation>Det här är ett serverat flöde, och det har inga egna samtalsåtgärder: ett samtal kan gå runt i en cirkel i det. Servera det med Servera… (F7), eller publicera det till ett nummer.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/served_only.py"/>
        <source>This is a served flow, and it has no call actions of its own: at {nodes} it is decided anew in each call where it goes on. Serve it with Serve… (F7), or publish it to a number.</source>
        <translation>Det här är ett serverat flöde, och det har inga egna samtalsåtgärder: vid {nodes} avgörs på nytt i varje samtal vart det går vidare. Servera det med Servera… (F7), eller publicera det till ett nummer.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/served_only.py"/>
        <source>This is a served flow, and it has no call actions of its own: it is too large for them. Serve it with Serve… (F7), or publish it to a number.</source>
        <translation>Det här är ett serverat flöde, och det har inga egna samtalsåtgärder: det är för stort för dem. Servera det med Servera… (F7), eller publicera det till ett nummer.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/served_only.py"/>
        <source>This is a served flow, and it has no call actions of its own: they could not count how often a call comes to {nodes}. Serve it with Serve… (F7), or publish it to a number.</source>
        <translation>Det här är ett serverat flöde, och det har inga egna samtalsåtgärder: de skulle inte kunna räkna hur ofta ett samtal kommer till {nodes}. Servera det med Servera… (F7), eller publicera det till ett nummer.</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>This is no address that can be asked</source>
        <translation>Det här är ingen adress som kan frågas</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>This is no document: it must be an object whose "format" is {format}.</source>
        <translation>Detta är inget dokument: det måste vara ett objekt vars "format" är {format}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/connecting.py"/>
        <source>This makes a loop. Call actions cannot loop; a served flow can.</source>
        <translation>Det här ger en slinga. Samtalsåtgärder kan inte gå i slinga; ett serverat flöde kan.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>This needs Basic Auth with the account's API username and password.</source>
        <translation>Detta kräver Basic Auth med kontots användarnamn och lösenord för API:et.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/gestures/drop.py"/>
        <source>This node has that option already.</source>
        <translation>Den här noden har redan det alternativet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>This rings a real phone and costs money: the call to it, and every phone the flow connects to, by the started minute. {balance}</source>
        <translation>Det här ringer en riktig telefon och kostar pengar: samtalet till den, och varje telefon som flödet kopplar till, per påbörjad minut. {balance}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/calls_dock.py"/>
        <source>This run</source>
        <translation>Den här körningen</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>This scenario tells what happens when {number} are rung, but no node rings those numbers.</source>
        <translation>Scenariot säger vad som händer när det ringer på {number}, men ingen nod ringer de numren.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>This scenario tells what happens when {number} is rung, but no node rings that number.</source>
        <translation>Scenariot säger vad som händer när det ringer på {number}, men ingen nod ringer det numret.</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>This version cannot be read.</source>
        <translation>Den här versionen går inte att läsa.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>This version of {path} could not be kept: {reason}.</source>
        <translation>Den här versionen av {path} kunde inte behållas: {reason}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/connecting.py"/>
        <source>This way out of {node} leads to {target} already. Take a free one.</source>
        <translation>Den här vägen ut från {node} leder redan till {target}. Ta en ledig.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <source>This window does not serve the flow there. Callers hear whatever answers.</source>
        <translation>Det här fönstret serverar inte flödet där. De som ringer hör vad som än svarar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <source>This window serves the flow there.</source>
        <translation>Det här fönstret serverar flödet där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>Throw away</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>Throw away what you recorded?</source>
        <translation>Kasta det du har spelat in?</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Thu</source>
        <translation>tors</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Thursday</source>
        <translation>torsdag</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <location filename="../../designer/layout/tidying.py"/>
        <source>Tidy</source>
        <translation>Ordna</translation>
    </message>
    <message>
        <location filename="../../designer/app/tidying.py"/>
        <source>Tidying was stopped; nothing was moved.</source>
        <translation>Ordnandet stoppades; inget flyttades.</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>Tidying {percent} % – stop</source>
        <translation>Ordnar {percent} % – stoppa</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/panels/calls.py"/>
        <location filename="../../designer/app/recording/dialog.py"/>
        <location filename="../../designer/app/serving/received.py"/>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Times a call may come here</source>
        <translation>Gånger per samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/exceptions_field.py"/>
        <source>Times on {day}</source>
        <translation>Tider {day}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/times_field.py"/>
        <source>Times such as 8-12, 13-17 or 22-02; 0-24 is the whole day, nothing is closed. Up and Down move the time at the caret by a quarter of an hour, Page Up and Page Down by an hour.</source>
        <translation>Tider som 8-12, 13-17 eller 22-02; 0-24 är hela dygnet, inget är stängt. Upp och Ned flyttar tiden vid markören en kvart, Page Up och Page Down en timme.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Timor-Leste</source>
        <translation>Östtimor</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/annotation_form.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/words_editor.py"/>
        <source>Title of the frame</source>
        <translation>Ramens titel</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <location filename="../../designer/app/panels/calls.py"/>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <location filename="../../designer/flow/replacing.py"/>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>To try it with calls on the emulator, press Serve and leave all of this as it is. For real calls, whoever looks after your network or web server knows what to enter.</source>
        <translation>För att prova med samtal på emulatorn trycker du på Servera och låter allt stå som det är. För riktiga samtal vet den som sköter ert nätverk eller er webbserver vad som ska anges.</translation>
    </message>
    <message>
        <location filename="../../designer/app/moments.py"/>
        <source>Today {time}</source>
        <translation>I dag {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>Tones {keys}</source>
        <translation>Toner {keys}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <location filename="../../designer/app/toolbar.py"/>
        <source>Toolbar</source>
        <translation>Verktygsfält</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <source>Tour</source>
        <translation>Rundtur</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Trinidad and Tobago</source>
        <translation>Trinidad och Tobago</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Tristan da Cunha</source>
        <translation>Tristan da Cunha</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Trusted proxy</source>
        <translation>Betrodd proxy</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <source>Try</source>
        <translation>Prova</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_row.py"/>
        <source>Trying…</source>
        <translation>Provar…</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Tue</source>
        <translation>tis</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Tuesday</source>
        <translation>tisdag</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/week_field.py"/>
        <source>Tuesday to Friday get the times of Monday</source>
        <translation>Tisdag till fredag får måndagens tider</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Tunisia</source>
        <translation>Tunisien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Turks and Caicos Islands</source>
        <translation>Turks- och Caicosöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Two fingers on a touchpad do the other. Ctrl and the wheel always zoom.</source>
        <translation>Två fingrar på en pekplatta gör det andra. Ctrl och hjulet zoomar alltid.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Türkiye</source>
        <translation>Turkiet</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>U.S. Outlying Islands</source>
        <translation>USA:s yttre öar</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>U.S. Virgin Islands</source>
        <translation>Amerikanska Jungfruöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Ukraine</source>
        <translation>Ukraina</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>Undo history</source>
        <translation>Ångrahistorik</translation>
    </message>
    <message>
        <location filename="../../designer/app/announcing.py"/>
        <source>Undone: {step}</source>
        <translation>Ångrat: {step}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/annotation_form.py"/>
        <source>Unfold</source>
        <translation>Fäll ut</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotating.py"/>
        <source>Unfold frames</source>
        <translation>Fäll ut ramar</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Unfold {frame}</source>
        <translation>Fäll ut {frame}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>United Arab Emirates</source>
        <translation>Förenade Arabemiraten</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>United Kingdom</source>
        <translation>Storbritannien</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/flow_form.py"/>
        <location filename="../../designer/app/recovery_dialog.py"/>
        <location filename="../../designer/app/toolbar.py"/>
        <source>Untitled flow</source>
        <translation>Namnlöst flöde</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>Up</source>
        <translation>Upp</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <location filename="../../designer/app/stand_in.py"/>
        <source>Use a stand-in</source>
        <translation>Använd en platshållare</translation>
    </message>
    <message>
        <location filename="../../designer/checks/securing.py"/>
        <source>Use https</source>
        <translation>Använd https</translation>
    </message>
    <message>
        <location filename="../../designer/checks/securing.py"/>
        <source>Use https in the variable {name}</source>
        <translation>Använd https i variabeln {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>Use it</source>
        <translation>Använd</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Use port {port}</source>
        <translation>Använd port {port}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>Use stand-ins</source>
        <translation>Använd platshållare</translation>
    </message>
    <message>
        <location filename="../../designer/app/prompt_taker.py"/>
        <source>Use stand-ins for {count} nodes</source>
        <translation>Använd platshållare för {count} noder</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Use the usual {default} for {field}</source>
        <translation>Använd det vanliga värdet {default} för {field}</translation>
    </message>
    <message>
        <location filename="../../designer/app/address_dialog.py"/>
        <source>Use this address</source>
        <translation>Använd adressen</translation>
    </message>
    <message>
        <location filename="../../designer/flow/ringing.py"/>
        <source>Use {new} instead of {old} in the scenarios</source>
        <translation>Använd {new} i stället för {old} i scenarierna</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_result.py"/>
        <source>Use {number}</source>
        <translation>Använd {number}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Used by {nodes}</source>
        <translation>Används av {nodes}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/usual_times.py"/>
        <source>Usual times</source>
        <translation>Vanliga tider</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/times_field.py"/>
        <source>Usual times (Alt+Down)</source>
        <translation>Vanliga tider (Alt+Ned)</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Uzbekistan</source>
        <translation>Uzbekistan</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Value of {name}</source>
        <translation>Värde för {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <location filename="../../designer/flow/replacing.py"/>
        <source>Variable</source>
        <translation>Variabel</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Variables</source>
        <translation>Variabler</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Vatican City</source>
        <translation>Vatikanstaten</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Version of {time}</source>
        <translation>Version från {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/about.py"/>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>Versions of {name}</source>
        <translation>Versioner av {name}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>Versions…</source>
        <translation>Versioner…</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>Voicemail</source>
        <translation>Röstbrevlåda</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Wait 1 second</source>
        <translation>Vänta 1 sekund</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/words.py"/>
        <source>Wait a moment: the microphone is being opened.</source>
        <translation>Vänta ett ögonblick: mikrofonen öppnas.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Wait for</source>
        <translation>Vänta i</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>Wait for my call</source>
        <translation>Vänta på mitt samtal</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Wait {seconds} seconds</source>
        <translation>Vänta {seconds} sekunder</translation>
    </message>
    <message>
        <location filename="../../designer/app/shortcuts.py"/>
        <source>Walk along the edges</source>
        <translation>Gå längs kopplingarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Wallis and Futuna</source>
        <translation>Wallis- och Futunaöarna</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>Warnings ({count})</source>
        <translation>Varningar ({count})</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>Way</source>
        <translation>Väg</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/waylist.py"/>
        <source>Way taken</source>
        <translation>Tagen väg</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>Ways out</source>
        <translation>Vägar ut</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>We are called</source>
        <translation>Vi blir uppringda</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>We call</source>
        <translation>Vi ringer</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>Wed</source>
        <translation>ons</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>Wednesday</source>
        <translation>onsdag</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Western Sahara</source>
        <translation>Västsahara</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/tour.py"/>
        <source>What 46elks gets, as you draw. Copy it here, or write it to a file with Ctrl+E. Ctrl+S saves the flow itself. “New flow”, or Ctrl+N at any time, begins one of your own.</source>
        <translation>Det som 46elks får, medan du ritar. Kopiera det här, eller skriv det till en fil med Ctrl+E. Ctrl+S sparar själva flödet. ”Nytt flöde”, eller Ctrl+N när som helst, börjar ett eget.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>What 46elks reports of the call: how it went with the caller, and nothing of whom the caller reached, which stands in the way taken.</source>
        <translation>Det som 46elks rapporterar om samtalet: hur det gick med den som ringer, och inget om vem den som ringer nådde, vilket står i den tagna vägen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/tour.py"/>
        <source>What a call can do. Drag one onto the canvas, or click it to add it after the selected node.</source>
        <translation>Det ett samtal kan göra. Dra en åtgärd till ritytan, eller klicka för att lägga till den efter den markerade noden.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/several_form.py"/>
        <source>What is changed here is changed for all of them, in one step.</source>
        <translation>Det som ändras här ändras för alla, i ett enda steg.</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <location filename="../../designer/app/difference_list.py"/>
        <source>What is different</source>
        <translation>Vad som skiljer sig</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>What is found stands here, to be replaced where it is ticked, as one step.</source>
        <translation>Det som hittas står här och ersätts där det är ikryssat, i ett enda steg.</translation>
    </message>
    <message>
        <location filename="../../designer/app/autosave.py"/>
        <source>What is not saved could not be kept for the case of a crash. {reason}</source>
        <translation>Det som inte är sparat kunde inte läggas undan för den händelse att programmet kraschar. {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/inspector.py"/>
        <source>What is selected</source>
        <translation>Det som är valt</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/route.py"/>
        <source>What is sent to hook/… goes to {address}/hook: a server has to take it there.</source>
        <translation>Det som skickas till hook/… går till {address}/hook: en server måste ta emot det där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <source>What it means</source>
        <translation>Betydelse</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <location filename="../../designer/flow/searching.py"/>
        <source>What it says</source>
        <translation>Vad det säger</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>What the account was charged. Every started minute of a phone that was called counts in full, at the price for its country.</source>
        <translation>Det som kontot debiterades. Varje påbörjad minut hos en telefon som ringdes räknas helt, till priset för dess land.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>What the node does. Outcomes and options that the other kind has too are kept.</source>
        <translation>Vad noden gör. Utfall och alternativ som den andra typen också har behålls.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/several_form.py"/>
        <source>What the nodes do. Outcomes and options that the other kind has too are kept.</source>
        <translation>Vad noderna gör. Utfall och alternativ som även den andra typen har behålls.</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>What was half done was taken back, and what is not saved is kept in case the program ends. If it happens again, save, and start the program anew.</source>
        <translation>Det som var halvgjort togs tillbaka, och det som inte är sparat har lagts undan ifall programmet avslutas. Om det händer igen, spara och starta om programmet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/crash_dialog.py"/>
        <source>What was half done was taken back. What is not saved could not be kept for the case that the program ends: save it now.</source>
        <translation>Det som var halvgjort togs tillbaka. Det som inte är sparat kunde inte läggas undan ifall programmet avslutas: spara det nu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery.py"/>
        <source>What was not saved is kept. It is offered again at the next start.</source>
        <translation>Det som inte sparades är kvar. Det erbjuds igen vid nästa start.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>What was received</source>
        <translation>Det som togs emot</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>What was received could not be kept; send it again later.</source>
        <translation>Det som togs emot kunde inte sparas; skicka det igen senare.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/panel.py"/>
        <source>What was saved has errors, so callers hear the flow of {time}. {problem}</source>
        <translation>Det som sparades har fel, så den som ringer hör flödet från {time}. {problem}</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/tour.py"/>
        <source>What would go wrong on a real call stands here while you draw. A click goes to the node; a button beside it mends what can be mended.</source>
        <translation>Det som skulle gå fel i ett riktigt samtal visas här medan du ritar. Ett klick går till noden; en knapp bredvid åtgärdar det som går att åtgärda.</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/page.py"/>
        <source>What you open or save is listed here.</source>
        <translation>Det du öppnar eller sparar visas här.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <location filename="../../designer/flow/searching.py"/>
        <source>What {outcome} means</source>
        <translation>Vad {outcome} betyder</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/when.py"/>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>When the action has ended, whatever its result.</source>
        <translation>När åtgärden är klar, oavsett resultat.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <location filename="../../designer/app/panels/when.py"/>
        <source>When the call comes</source>
        <translation>När samtalet kommer</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>When the program opens</source>
        <translation>När programmet öppnas</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>When you are open, by day of the week. A day without times is closed.</source>
        <translation>När ni har öppet, per veckodag. En dag utan tider är stängd.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/place_list.py"/>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Where 46elks finds this computer on the internet: an address of a tunnel or proxy that leads to this port. Empty: only this computer can be asked, for calls on the emulator.</source>
        <translation>Där 46elks hittar den här datorn på internet: en adress hos en tunnel eller proxy som leder till den här porten. Tomt: bara den här datorn kan frågas, för samtal på emulatorn.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/replace_part.py"/>
        <source>Where it is replaced</source>
        <translation>Var det ersätts</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Whether a key press ends the prompt and goes on. The key is used up.</source>
        <translation>Om ett knapptryck avbryter ljudet och går vidare. Knapptrycket förbrukas.</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Whether nodes glide to the places that Tidy gives them, or are there at once.</source>
        <translation>Om noder glider till platserna som Ordna ger dem, eller är där genast.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>Whether three seconds of silence end the recording. Without it, # does.</source>
        <translation>Om tre sekunders tystnad avslutar inspelningen. Annars gör # det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/frame_menu.py"/>
        <source>Which node in the frame?</source>
        <translation>Vilken nod i ramen?</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/frame_menu.py"/>
        <source>Which node in {frame}?</source>
        <translation>Vilken nod i {frame}?</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>While a flow is served, this computer answers its calls: at each step 46elks asks it what comes next. So the flow can go round in circles, be as large as it likes, give out the prompts beside it and receive recordings. Callers are answered only while this computer and this program are on, and it has to be reachable from the internet.</source>
        <translation>Medan ett flöde serveras svarar den här datorn på dess samtal: vid varje steg frågar 46elks den vad som kommer härnäst. Då kan flödet gå i cirklar, vara hur stort som helst, lämna ut ljuden bredvid det och ta emot inspelningar. Den som ringer får svar bara så länge datorn och det här programmet är på, och datorn måste gå att nå från internet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>Who calls</source>
        <translation>Vem som ringer</translation>
    </message>
    <message>
        <location filename="../../designer/app/keeping.py"/>
        <source>Whoever calls a number that is set to {address} is not answered any more.</source>
        <translation>Den som ringer ett nummer som är inställt på {address} får inget svar längre.</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>Whose word counts for who asks (X-Forwarded-For). Empty: nobody's.</source>
        <translation>Vems ord som gäller för vem som frågar (X-Forwarded-For). Tomt: ingens.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>With {address}, 46elks fetches {file} from {place}.</source>
        <translation>Med {address} hämtar 46elks {file} från {place}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>With {address}, 46elks sends them to {place}.</source>
        <translation>Med {address} skickar 46elks dem till {place}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>Without a time zone it is always closed</source>
        <translation>Utan tidszon är det alltid stängt</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>Without saving, what you changed since the last save is gone.</source>
        <translation>Om du inte sparar försvinner det du har ändrat sedan du senast sparade.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_texts.py"/>
        <source>Write JSON such as {{"node": {{"hangup": ""}}}}.</source>
        <translation>Skriv JSON som {{"node": {{"hangup": ""}}}}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/fixes.py"/>
        <source>Write it as {number}</source>
        <translation>Skriv det som {number}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>Write on the note or frame</source>
        <translation>Skriv i anteckningen eller ramen</translation>
    </message>
    <message>
        <location filename="../../designer/layout/frames.py"/>
        <source>Write on {title}</source>
        <translation>Skriv på {title}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/order.py"/>
        <source>Write {which} with + and country code, such as +46700000000.</source>
        <translation>Skriv {which} med + och landsnummer, till exempel +46700000000.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/exporting.py"/>
        <source>Written out, the flow has {size} bytes; call actions may have {limit}. Make it a served flow, or put a webhook in.</source>
        <translation>Utskrivet har flödet {size} byte; samtalsåtgärder får ha {limit}. Gör det till ett serverat flöde, eller lägg in en webhook.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>Written {braced} in any value or option, and replaced when the flow is used.</source>
        <translation>Skrivs som {braced} i ett värde eller alternativ, och byts ut när flödet används.</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>Yes (unless said otherwise)</source>
        <translation>Ja (om inget annat anges)</translation>
    </message>
    <message>
        <location filename="../../designer/app/moments.py"/>
        <source>Yesterday {time}</source>
        <translation>I går {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>You declined before the call was answered. 46elks calls that “busy”.</source>
        <translation>Du avvisade samtalet innan det besvarades. 46elks kallar det ”busy”.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>You hung up.</source>
        <translation>Du lade på.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/watching.py"/>
        <source>Your call cannot be waited for: the history cannot be read. {why}</source>
        <translation>Det går inte att vänta på ditt samtal: historiken går inte att läsa. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <source>Your phone pays for its call, the account for every phone the flow connects to, by the started minute. {balance}</source>
        <translation>Din telefon betalar för sitt samtal, kontot för varje telefon som flödet kopplar till, per påbörjad minut. {balance}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Zambia</source>
        <translation>Zambia</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Zimbabwe</source>
        <translation>Zimbabwe</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Zoom in</source>
        <translation>Zooma in</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>Zoom out</source>
        <translation>Zooma ut</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <location filename="../../designer/app/settings_dialog.py"/>
        <source>Zooms</source>
        <translation>Zoomar</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a bakery</source>
        <translation>ett bageri</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>a beep</source>
        <translation>ett pip</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a call that dials an extension with tones, says when the delivery comes, and goes round until it is confirmed</source>
        <translation>ett samtal som slår en anknytning med toner, berättar när leveransen kommer och går runt tills den har bekräftats</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a car workshop</source>
        <translation>en bilverkstad</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a dentist</source>
        <translation>en tandläkare</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a five-digit code that your own server checks and answers</source>
        <translation>en femsiffrig kod som din egen server kontrollerar och svarar på</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery.py"/>
        <source>a flow</source>
        <translation>ett flöde</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a garage</source>
        <translation>ett garage</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/importing.py"/>
        <location filename="../../designer/emulator/replies.py"/>
        <location filename="../../designer/store/reading.py"/>
        <location filename="../../designer/store/shapes.py"/>
        <source>a list</source>
        <translation>en lista</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenario.py"/>
        <location filename="../../designer/store/shapes.py"/>
        <source>a list of texts</source>
        <translation>en lista med texter</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a menu with two ways, two phones ringing at once, one voicemail branch shared by four outcomes</source>
        <translation>en meny med två vägar, två telefoner som ringer samtidigt och en röstbrevlåda som fyra utfall delar</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a menu: water leaks go to the plumbers on call, then the foreman; the rest to the reception; all to voicemail</source>
        <translation>en meny: vattenläckor går till jouren, sedan till arbetsledaren; övriga till receptionen; alla till röstbrevlådan</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>a message</source>
        <translation>ett meddelande</translation>
    </message>
    <message>
        <location filename="../../designer/store/shapes.py"/>
        <source>a node's id or null</source>
        <translation>id för en nod eller null</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/importing.py"/>
        <location filename="../../designer/emulator/replies.py"/>
        <location filename="../../designer/store/reading.py"/>
        <source>a number</source>
        <translation>ett tal</translation>
    </message>
    <message>
        <location filename="../../designer/store/shapes.py"/>
        <source>a pair of whole numbers, [width, height]</source>
        <translation>ett par heltal, [bredd, höjd]</translation>
    </message>
    <message>
        <location filename="../../designer/store/shapes.py"/>
        <source>a pair of whole numbers, [x, y]</source>
        <translation>ett par heltal, [x, y]</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a plumber</source>
        <translation>en rörmokare</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>a prompt</source>
        <translation>ett ljud</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a small company</source>
        <translation>ett litet företag</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>a stop in a circle</source>
        <translation>ett stopp i en cirkel</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <location filename="../../designer/engine/scenario.py"/>
        <location filename="../../designer/store/reading.py"/>
        <location filename="../../designer/store/shapes.py"/>
        <source>a text</source>
        <translation>en text</translation>
    </message>
    <message>
        <location filename="../../designer/flow/annotations.py"/>
        <source>a titled area that folds</source>
        <translation>ett område med rubrik som kan fällas ihop</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>a veterinary clinic</source>
        <translation>en veterinärklinik</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>a web address</source>
        <translation>en webbadress</translation>
    </message>
    <message>
        <location filename="../../designer/store/shapes.py"/>
        <source>a whole number</source>
        <translation>ett heltal</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>account login sign in password api credentials key</source>
        <translation>konto logga in lösenord api inloggning nyckel</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <source>added</source>
        <translation>tillagt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>after successors outgoing</source>
        <translation>efter efterföljare utgående</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>again restore forward</source>
        <translation>igen återställ framåt</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>always closed</source>
        <translation>alltid stängt</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>always open</source>
        <translation>alltid öppet</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>an IT help desk</source>
        <translation>en it-support</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/webhooklog.py"/>
        <source>an empty answer</source>
        <translation>ett tomt svar</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>an error</source>
        <translation>ett fel</translation>
    </message>
    <message>
        <location filename="../../designer/elks/emulator_api.py"/>
        <source>an event in it is no JSON</source>
        <translation>en händelse i det är inte JSON</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>an exception</source>
        <translation>ett undantag</translation>
    </message>
    <message>
        <location filename="../../designer/engine/scenario.py"/>
        <location filename="../../designer/store/reading.py"/>
        <location filename="../../designer/store/shapes.py"/>
        <source>an object</source>
        <translation>ett objekt</translation>
    </message>
    <message>
        <location filename="../../designer/store/shapes.py"/>
        <source>an object of lists of texts</source>
        <translation>ett objekt med listor av texter</translation>
    </message>
    <message>
        <location filename="../../designer/store/shapes.py"/>
        <source>an object of texts</source>
        <translation>ett objekt med texter</translation>
    </message>
    <message>
        <location filename="../../designer/store/shapes.py"/>
        <source>an object of what is expected</source>
        <translation>ett objekt med det som väntas</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_words.py"/>
        <location filename="../../designer/app/accounts/publishing.py"/>
        <location filename="../../designer/app/panels/callresult.py"/>
        <location filename="../../designer/app/panels/wire_form.py"/>
        <source>and {count} more</source>
        <translation>och {count} till</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>another greeting for busy than for no answer, and a colleague on key 1</source>
        <translation>olika hälsning vid upptaget och vid inget svar, och en kollega på knapp 1</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>another key</source>
        <translation>annan knapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>answered</source>
        <translation>besvarat</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>answers must be one of {known}, not {value}.</source>
        <translation>answers måste vara något av {known}, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>asking</source>
        <translation>frågar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>back step mistake revert take back</source>
        <translation>backa steg misstag ångra</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>before predecessors incoming</source>
        <translation>före föregångare inkommande</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <source>begin beginner how tutorial introduction guide</source>
        <translation>börja nybörjare hur lära introduktion guide</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>block allow blacklist vip number from who spam list</source>
        <translation>spärra blockera tillåta svartlista vip nummer från vem spam lista</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>busy</source>
        <translation>upptaget</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>call forward dial transfer ring phone queue sip</source>
        <translation>ringa vidarekoppla nummer flytta ring telefon kö sip</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>change properties number prompt</source>
        <translation>ändra egenskaper nummer ljud</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>clipboard</source>
        <translation>urklipp</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>clone copy twice</source>
        <translation>klona kopia dubbel</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <location filename="../../designer/app/panels/served/times_field.py"/>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>closed</source>
        <translation>stängt</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>closed, an exception</source>
        <translation>stängt, ett undantag</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>closed, public holiday</source>
        <translation>stängt, helgdag</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>collapse expand group</source>
        <translation>fäll ihop fäll ut grupp</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>colours colors appearance mode automatic</source>
        <translation>färger utseende läge automatiskt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>colours colors appearance mode black night</source>
        <translation>färger utseende läge mörkt svart natt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>colours colors appearance mode bright white day</source>
        <translation>färger utseende läge ljust vitt dag</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>comment sticky text remark</source>
        <translation>kommentar lapp text anmärkning</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>comment text</source>
        <translation>kommentar text</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>comment text sticky</source>
        <translation>kommentar text lapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>completed</source>
        <translation>slutfört</translation>
    </message>
    <message>
        <location filename="../../designer/elks/failures.py"/>
        <location filename="../../designer/emulator/fetch.py"/>
        <source>connection refused</source>
        <translation>anslutningen nekades</translation>
    </message>
    <message>
        <location filename="../../designer/elks/failures.py"/>
        <location filename="../../designer/emulator/fetch.py"/>
        <source>connection reset</source>
        <translation>anslutningen bröts</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>copy file name elsewhere</source>
        <translation>kopia filnamn annanstans</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>could not be played</source>
        <translation>kunde inte spelas upp</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>create blank empty start over</source>
        <translation>skapa tomt tom börja om</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>deploy live connect activate go online</source>
        <translation>driftsätt aktivera koppla i drift</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>difference diff changes</source>
        <translation>skillnad ändringar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>difference diff changes changed</source>
        <translation>skillnad ändringar ändrat</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>digits must be keys out of 0-9, * and #, not {value}.</source>
        <translation>digits måste vara knappar bland 0-9, * och #, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/toolbar.py"/>
        <source>edited</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/call_dialog.py"/>
        <source>empty: whoever calls first</source>
        <translation>tomt: den som ringer först</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>en</source>
        <translation>sv</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>end stop reject busy terminate</source>
        <translation>sluta avsluta stopp avvisa upptaget bryta</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/lengths.py"/>
        <source>ended with #</source>
        <translation>avslutad med #</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>ends in silence</source>
        <translation>slutar i tystnad</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>ends the call</source>
        <translation>avslutar samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>ends the call…</source>
        <translation>avslutar samtalet…</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/language.py"/>
        <source>english engelska language translation</source>
        <translation>engelska english språk översättning</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>errors warnings mistakes check validate wrong panel</source>
        <translation>fel varningar misstag kontroll kontrollera panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>exit close leave end</source>
        <translation>avsluta stäng lämna</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>export something first</source>
        <translation>exportera något först</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>failed</source>
        <translation>misslyckades</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>failed, no answer</source>
        <translation>misslyckat, inget svar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>file manager explorer finder directory exported files where</source>
        <translation>filhanterare utforskaren katalog mapp exporterade filer var finns</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>first begin entry</source>
        <translation>först början ingång</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/going_round.py"/>
        <source>focus switch pane</source>
        <translation>fokus byt ruta</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>fullscreen full screen close canvas alone room</source>
        <translation>helskärm stäng ritytan ensam plats</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>goes round</source>
        <translation>går runt</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>going on</source>
        <translation>pågår</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>group area box fold</source>
        <translation>grupp område ruta fälla ihop</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>group box region</source>
        <translation>grupp ruta område</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <source>help manual documentation handbook how</source>
        <translation>hjälp manual dokumentation handbok hur</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/compare.py"/>
        <source>history backup restore earlier old revert</source>
        <translation>historik säkerhetskopia återställ tidigare gamla backup</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>home welcome recent samples examples templates</source>
        <translation>hem välkommen senaste exempel mallar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <source>hotkeys keys</source>
        <translation>snabbtangenter tangenter</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_target.py"/>
        <location filename="../../designer/app/serving/dialog.py"/>
        <source>https://calls.example.com/line</source>
        <translation>https://calls.example.com/line</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>hung up</source>
        <translation>lade på</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>hung up, recording kept</source>
        <translation>lade på, inspelningen sparad</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>image pdf png svg drawing diagram screenshot</source>
        <translation>bild pdf png svg ritning diagram skärmbild</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>incoming</source>
        <translation>inkommande</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>incoming customer test</source>
        <translation>inkommande kund test</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>insert clipboard</source>
        <translation>infoga urklipp</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>insert create new node sound play prompt menu ivr voicemail forward transfer</source>
        <translation>infoga skapa ny nod ljud spela meny knappval röstbrevlåda vidarekoppla</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>inspector edit fields details panel</source>
        <translation>redigera fält detaljer panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <source>introduction tutorial beginner first</source>
        <translation>introduktion nybörjare rundtur</translation>
    </message>
    <message>
        <location filename="../../designer/serving/recorded.py"/>
        <source>it answered {status}</source>
        <translation>den svarade {status}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>it did not run this flow</source>
        <translation>det körde inte det här flödet</translation>
    </message>
    <message>
        <location filename="../../designer/serving/recorded.py"/>
        <source>it has more than {limit} bytes</source>
        <translation>det är mer än {limit} byte</translation>
    </message>
    <message>
        <location filename="../../designer/elks/wire.py"/>
        <source>it is no JSON</source>
        <translation>det är inte JSON</translation>
    </message>
    <message>
        <location filename="../../designer/elks/wire.py"/>
        <source>it is no JSON object</source>
        <translation>det är inget JSON-objekt</translation>
    </message>
    <message>
        <location filename="../../designer/elks/client.py"/>
        <source>it is no WAV file</source>
        <translation>det är ingen WAV-fil</translation>
    </message>
    <message>
        <location filename="../../designer/elks/client.py"/>
        <source>it is no account</source>
        <translation>det är inget konto</translation>
    </message>
    <message>
        <location filename="../../designer/elks/client.py"/>
        <location filename="../../designer/elks/placing.py"/>
        <source>it is no call</source>
        <translation>det är inget samtal</translation>
    </message>
    <message>
        <location filename="../../designer/elks/client.py"/>
        <source>it is no list of entries</source>
        <translation>det är ingen lista med poster</translation>
    </message>
    <message>
        <location filename="../../designer/elks/client.py"/>
        <source>it is no number</source>
        <translation>det är inget nummer</translation>
    </message>
    <message>
        <location filename="../../designer/elks/publishing.py"/>
        <source>it is no number that says what it does</source>
        <translation>det är inget nummer som talar om vad det gör</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/serve.py"/>
        <source>it is not served</source>
        <translation>det serveras inte</translation>
    </message>
    <message>
        <location filename="../../designer/elks/wire.py"/>
        <source>it is too long</source>
        <translation>det är för långt</translation>
    </message>
    <message>
        <location filename="../../designer/serving/recorded.py"/>
        <source>it took more than {seconds} s</source>
        <translation>det tog mer än {seconds} s</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>ivr keys digits choice pin input question gather</source>
        <translation>ivr knappar knappval siffror val pin inmatning fråga menyval</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>journeys ways routes panel</source>
        <translation>resor vägval rutter panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>json 46elks download code share send</source>
        <translation>json 46elks ladda ner kod dela skicka</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>json code text panel</source>
        <translation>json kod text panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>kept; type to change it</source>
        <translation>sparat; skriv för att ändra det</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>key {key}</source>
        <translation>nyckel {key}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>keys pressed</source>
        <translation>knappval</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>kind</source>
        <translation>typ</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>label</source>
        <translation>etikett</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/language.py"/>
        <source>language automatic translation</source>
        <translation>språk automatiskt översättning</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>larger bigger enlarge magnify</source>
        <translation>större förstora</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>layout arrange clean automatic order</source>
        <translation>layout ordna städa automatisk</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/quick_add.py"/>
        <source>lead there</source>
        <translation>led dit</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>limit must be a whole number from 1 to 100, not {value}.</source>
        <translation>limit måste vara ett heltal från 1 till 100, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/lengths.py"/>
        <source>limit of {seconds} s</source>
        <translation>gräns på {seconds} s</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>line up center middle column vertical</source>
        <translation>rada upp centrera mitten kolumn lodrätt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>line up center row horizontal</source>
        <translation>rada upp centrera mitten rad vågrätt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>line up flush column side</source>
        <translation>rada upp justera kant kolumn sida</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>line up flush row lower side</source>
        <translation>rada upp justera kant rad nedre sida</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>line up flush row upper side</source>
        <translation>rada upp justera kant rad övre sida</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>linked group</source>
        <translation>sammanhängande grupp</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>listed</source>
        <translation>finns i listan</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>load import json file</source>
        <translation>läs in importera json fil</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>log recordings cost account panel</source>
        <translation>logg inspelningar kostnad konto panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>mark everything</source>
        <translation>markera allting</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>menu &gt; sales; empty: not checked</source>
        <translation>meny &gt; försäljning; tomt: kontrolleras inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>microphone voice speak read aloud say sound greeting message</source>
        <translation>mikrofon röst tala läsa in säga ljud hälsning meddelande prompt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>move clipboard</source>
        <translation>flytta urklipp</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>name title label</source>
        <translation>namn titel etikett</translation>
    </message>
    <message>
        <location filename="../../designer/flow/wording.py"/>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>no address yet</source>
        <translation>ingen adress än</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>no answer</source>
        <translation>inget svar</translation>
    </message>
    <message>
        <location filename="../../designer/elks/failures.py"/>
        <source>no answer in time</source>
        <translation>inget svar i tid</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>no call has left marks, or it goes on</source>
        <translation>inget samtal har lämnat markeringar, eller så pågår det</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <source>no computer is found under the name {host}</source>
        <translation>ingen dator finns under namnet {host}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>no key</source>
        <translation>ingen knapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>no key pressed</source>
        <translation>ingen knapp tryckt</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>no key, played {count} times</source>
        <translation>ingen knapp, spelat {count} gånger</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>no limit</source>
        <translation>ingen gräns</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>no number yet</source>
        <translation>inget nummer än</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>no prompt yet</source>
        <translation>inget ljud än</translation>
    </message>
    <message>
        <location filename="../../designer/elks/wire.py"/>
        <source>no reason given</source>
        <translation>ingen orsak angavs</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>no reason yet</source>
        <translation>ingen orsak än</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>no time zone yet</source>
        <translation>ingen tidszon än</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>no usable answer</source>
        <translation>inget användbart svar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>no way to a person</source>
        <translation>ingen väg till en människa</translation>
    </message>
    <message>
        <location filename="../../designer/engine/actions_program.py"/>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>not checked</source>
        <translation>kontrolleras inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>not known any more; type it</source>
        <translation>inte längre känt; skriv det</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>not listed</source>
        <translation>finns inte i listan</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>not reached</source>
        <translation>nåddes inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>not run</source>
        <translation>inte kört</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/calls.py"/>
        <location filename="../../designer/checks/texts.py"/>
        <location filename="../../designer/exports/sentences.py"/>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>nothing has been done yet</source>
        <translation>inget har gjorts ännu</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>nothing has been undone</source>
        <translation>inget har ångrats</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>nothing here; {cost} on a real line: {price} for each started minute of every phone that was called, this one included</source>
        <translation>ingenting här; {cost} på en riktig linje: {price} för varje påbörjad minut för varje telefon som ringdes upp, även den här</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>nothing here; {cost} on a real line: {price} for each started minute of whoever was reached, and the incoming call is free</source>
        <translation>ingenting här; {cost} på en riktig linje: {price} för varje påbörjad minut för den som nåddes, och det inkommande samtalet är gratis</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>nothing recorded</source>
        <translation>inget inspelat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>nothing: whoever calls pays for an incoming call</source>
        <translation>ingenting: den som ringer betalar ett inkommande samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>now; 2026-12-24 10:00</source>
        <translation>nu; 2026-12-24 10:00</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>nowhere</source>
        <translation>ingenstans</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/importing.py"/>
        <location filename="../../designer/emulator/replies.py"/>
        <location filename="../../designer/store/reading.py"/>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>number withheld</source>
        <translation>dolt nummer</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>only the emulator can</source>
        <translation>det kan bara emulatorn</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>only the emulator is dialled, and when no call is under way</source>
        <translation>bara emulatorn går att slå, och när inget samtal pågår</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>open</source>
        <translation>öppet</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>open, an exception</source>
        <translation>öppet, ett undantag</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>opening hours with lunch and public holidays, and a list of callers who get through at any time</source>
        <translation>öppettider med lunchstängt och helgdagar, och en lista med dem som kommer fram när som helst</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/barred.py"/>
        <source>out of reach</source>
        <translation>går inte att nå</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>outgoing</source>
        <translation>utgående</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>overview minimap</source>
        <translation>översikt minikarta</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>palette drag kinds nodes panel</source>
        <translation>palett dra typer noder panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/printing.py"/>
        <source>paper printer pdf</source>
        <translation>papper skrivare pdf</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>passed</source>
        <translation>godkänt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>paste import call actions json</source>
        <translation>klistra in importera samtalsåtgärder json</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>placeholder prompt record later try tone</source>
        <translation>platshållare tillfälligt ljud prompt spela in senare prova ton</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>played</source>
        <translation>uppspelat</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>playing</source>
        <translation>spelar upp</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/settings.py"/>
        <source>preferences options language swedish english svenska engelska theme wheel mouse touchpad animation</source>
        <translation>inställningar alternativ språk svenska engelska swedish english tema hjul mus pekplatta animering</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>press must be a list of key sequences made of 0-9, * and #.</source>
        <translation>press måste vara en lista med knappföljder av 0-9, * och #.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>pressed {keys}</source>
        <translation>tryckte {keys}</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>recorded</source>
        <translation>inspelat</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>recording</source>
        <translation>spelar in</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>recording tape listen</source>
        <translation>inspelning banda lyssna spela in</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>remove disconnect</source>
        <translation>ta bort koppla bort</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>remove erase clear trash</source>
        <translation>ta bort radera rensa släng</translation>
    </message>
    <message>
        <location filename="../../designer/app/comparing.py"/>
        <source>removed</source>
        <translation>borttaget</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>reports the end</source>
        <translation>rapporterar slutet</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>requests received server panel</source>
        <translation>anrop mottaget server panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>ringing</source>
        <translation>ringer</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>rings</source>
        <translation>ringer</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>rings no more</source>
        <translation>ringer inte längre</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>rings · {seconds} s</source>
        <translation>ringer · {seconds} s</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>rounds used up</source>
        <translation>varven slut</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>running</source>
        <translation>pågår</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <location filename="../../designer/app/toolbar.py"/>
        <source>sample</source>
        <translation>exempel</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/history.py"/>
        <source>saved</source>
        <translation>sparat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>says</source>
        <translation>säger</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>search again</source>
        <translation>sök igen</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>search back</source>
        <translation>sök bakåt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>search look for</source>
        <translation>sök leta efter</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/find.py"/>
        <source>search substitute change everywhere phone</source>
        <translation>sök byt ändra överallt telefon</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>select a frame first</source>
        <translation>markera en ram först</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/lacking.py"/>
        <source>select a node first</source>
        <translation>markera en nod först</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/lacking.py"/>
        <source>select one node first</source>
        <translation>markera en enda nod först</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>select one node that does not record yet</source>
        <translation>markera en enda nod som inte spelar in ännu</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>select one node that plays a prompt</source>
        <translation>välj en nod som spelar upp ett ljud</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/annotate.py"/>
        <source>select one note or frame first</source>
        <translation>markera en anteckning eller ram först</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>select one thing only</source>
        <translation>markera bara en sak</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/lacking.py"/>
        <source>select something first</source>
        <translation>markera något först</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>select three nodes or more first</source>
        <translation>markera minst tre noder först</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>select two nodes or more first</source>
        <translation>markera minst två noder först</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/serve.py"/>
        <source>server end off</source>
        <translation>server avsluta av</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/serve.py"/>
        <source>server host webhook address tunnel internet</source>
        <translation>server webhook adress tunnel internet</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>several numbers in a row, then everybody at once, then voicemail; the whole call is recorded</source>
        <translation>flera nummer i tur och ordning, sedan alla samtidigt, sedan röstbrevlåda; hela samtalet spelas in</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/several_form.py"/>
        <source>several values</source>
        <translation>flera värden</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>signalled busy</source>
        <translation>signalerade upptaget</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>signalled no such number</source>
        <translation>signalerade att numret inte finns</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>simulator keypad try emulator panel</source>
        <translation>simulator knappsats prova emulator panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>smaller shrink</source>
        <translation>mindre förminska</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>somebody</source>
        <translation>någon</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>sound audio mp3 wav announcement beep tones say message music prompt opening hours</source>
        <translation>ljud ljudfil mp3 wav meddelande pip toner säga tala musik uppspelning öppettider</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>sound not found, {words}</source>
        <translation>ljudet saknas, {words}</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>sound not found: silence</source>
        <translation>ljudet saknas: tystnad</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>speed quick hurry time</source>
        <translation>hastighet fort snabbt skynda tid</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>splits by time</source>
        <translation>delar efter tid</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>spread space spacing gaps even equal horizontally</source>
        <translation>sprid mellanrum avstånd jämnt lika vågrätt</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/arrange.py"/>
        <source>spread space spacing gaps even equal vertically</source>
        <translation>sprid mellanrum avstånd jämnt lika lodrätt</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>steps earlier changes</source>
        <translation>steg tidigare ändringar</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/file.py"/>
        <source>store keep write</source>
        <translation>lagra behåll skriv</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/language.py"/>
        <source>swedish svenska language translation</source>
        <translation>svenska swedish språk översättning</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>talking</source>
        <translation>talar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>talks</source>
        <translation>talar</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>target</source>
        <translation>mål</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>target must be actions or webhooks, not {found}.</source>
        <translation>target måste vara actions eller webhooks, inte {found}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>test call, {key}</source>
        <translation>testsamtal, {key}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/rehearse.py"/>
        <source>test case keep</source>
        <translation>testfall behåll</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>test ring real phone</source>
        <translation>testa ring riktigt telefon</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/call.py"/>
        <source>test try simulate ring phone run emulator</source>
        <translation>testa prova simulera ringa telefon kör emulator</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/rehearse.py"/>
        <source>tested untested visited</source>
        <translation>testat otestat besökt</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>tests cases panel</source>
        <translation>tester fall panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/rehearse.py"/>
        <source>tests check verify</source>
        <translation>tester kontrollera prova</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>the call ends</source>
        <translation>samtalet slutar</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the caller hanging up</source>
        <translation>att den som ringer lägger på</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the caller's phone was answered</source>
        <translation>telefonen hos den som ringer besvarades</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the caller's phone was busy</source>
        <translation>telefonen hos den som ringer var upptagen</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the caller's phone was not reached</source>
        <translation>telefonen hos den som ringer nåddes inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the flow answered the caller</source>
        <translation>flödet svarade den som ringde</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the flow did not answer the caller</source>
        <translation>flödet svarade inte den som ringde</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the flow hanging up</source>
        <translation>att flödet lägger på</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/lacking.py"/>
        <source>the flow is empty</source>
        <translation>flödet är tomt</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the flow let the caller hear busy</source>
        <translation>flödet lät den som ringde höra upptaget</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>the flow's end</source>
        <translation>flödets slut</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/order.py"/>
        <source>the number of your phone</source>
        <translation>numret till din telefon</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/order.py"/>
        <source>the number that calls</source>
        <translation>numret som ringer</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/order.py"/>
        <source>the number to call</source>
        <translation>numret att ringa</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>the outermost</source>
        <translation>det yttersta</translation>
    </message>
    <message>
        <location filename="../../designer/store/strictjson.py"/>
        <source>the outermost object</source>
        <translation>det yttersta objektet</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>the recording {value}, made earlier in the call</source>
        <translation>inspelningen {value}, gjord tidigare i samtalet</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>the tones {value}</source>
        <translation>tonerna {value}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <source>there is no way to it; perhaps this computer is offline</source>
        <translation>det finns ingen väg dit; kanske är den här datorn inte uppkopplad</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>this flow</source>
        <translation>det här flödet</translation>
    </message>
    <message>
        <location filename="../../resources/samples/README.md"/>
        <source>three questions, two of them answered in the caller's own words and recorded</source>
        <translation>tre frågor, varav två besvaras med egna ord och spelas in</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>time schedule closed open holidays calendar night week when</source>
        <translation>tid schema stängt öppet helgdagar röda dagar kalender natt vecka när</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>to a number</source>
        <translation>till ett nummer</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>tomorrow {time}</source>
        <translation>i morgon {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>tree list structure panel</source>
        <translation>träd lista struktur panel</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/importing.py"/>
        <location filename="../../designer/emulator/replies.py"/>
        <location filename="../../designer/store/reading.py"/>
        <source>true or false</source>
        <translation>true eller false</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/edit.py"/>
        <source>type convert turn into action</source>
        <translation>typ omvandla gör om åtgärd</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>undo steps panel</source>
        <translation>ångra steg panel</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/accounts.py"/>
        <source>upload web server address prompts files url list copy where</source>
        <translation>ladda upp webbserver adress filer url lista ljud kopiera var</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>url http address server api redirect program</source>
        <translation>url http adress server api omdirigera program</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>variable {key}</source>
        <translation>variabel {key}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/help.py"/>
        <source>version licence license</source>
        <translation>version licens</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>voice_start must be an http or https address or call actions as JSON, not {value}.</source>
        <translation>voice_start måste vara en http- eller https-adress eller samtalsåtgärder som JSON, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/kind_words.py"/>
        <source>voicemail mailbox answering machine message recording</source>
        <translation>röstbrevlåda telefonsvarare brevlåda meddelande inspelning</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>waiting for a key</source>
        <translation>väntar på en knapp</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>way trail path reset remove highlight green</source>
        <translation>väg spår stig återställ ta bort markering grön</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>webhook</source>
        <translation>webhook</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>who is on it</source>
        <translation>vem som är med</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/calls.py"/>
        <source>without a name</source>
        <translation>utan namn</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>without a title</source>
        <translation>utan titel</translation>
    </message>
    <message>
        <location filename="../../designer/flow/annotation_difference.py"/>
        <source>without words</source>
        <translation>utan text</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>words</source>
        <translation>text</translation>
    </message>
    <message>
        <location filename="../../designer/flow/annotations.py"/>
        <source>words beside the flow</source>
        <translation>text bredvid flödet</translation>
    </message>
    <message>
        <location filename="../../designer/flow/wording.py"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>your server</source>
        <translation>din server</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>zoom 100 reset</source>
        <translation>zooma 100 återställ</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>zoom selected</source>
        <translation>zooma markerat</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/view.py"/>
        <source>zoom whole everything overview</source>
        <translation>zooma hela allt översikt</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>{action} is no kind of node.</source>
        <translation>{action} är ingen typ av nod.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} answered something that cannot be understood ({reason}). Check that the address is the one of the API.</source>
        <translation>{address} svarade något som inte går att förstå ({reason}). Kontrollera att adressen är den till API:et.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} answered that it has moved ({status}). Give the line's final address.</source>
        <translation>{address} svarade att den har flyttat ({status}). Ange linjens slutliga adress.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} broke off the connection before it had answered.</source>
        <translation>{address} bröt anslutningen innan den hade svarat.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} broke off the connection before it had answered. Try again.</source>
        <translation>{address} bröt anslutningen innan den hade svarat. Försök igen.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} did not answer in time.</source>
        <translation>{address} svarade inte i tid.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} did not answer in time. Try again in a moment.</source>
        <translation>{address} svarade inte i tid. Försök igen om en stund.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} does not accept the user name and password (401). Check both; they are the API credentials, not those of the web page.</source>
        <translation>{address} godtar inte användarnamnet och lösenordet (401). Kontrollera båda; det är API-uppgifterna som gäller, inte de för webbsidan.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} does not allow this (403: {said}). Check what the account may do.</source>
        <translation>{address} tillåter inte detta (403: {said}). Kontrollera vad kontot får göra.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} failed ({status}: {said}).</source>
        <translation>{address} misslyckades ({status}: {said}).</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} failed ({status}: {said}). Try again in a moment.</source>
        <translation>{address} misslyckades ({status}: {said}). Försök igen om en stund.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} gets too many requests (429). Wait {wait} s and try again.</source>
        <translation>{address} får för många förfrågningar (429). Vänta {wait} s och försök igen.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} is no address of a line. Give one like https://api.46elks.com/a1 or http://127.0.0.1:4646.</source>
        <translation>{address} är ingen adress till en linje. Ange en som https://api.46elks.com/a1 eller http://127.0.0.1:4646.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{address} is no address that can be tried.</source>
        <translation>{address} är ingen adress som går att prova.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>{address} is no whole address. One would be {example}.</source>
        <translation>{address} är ingen hel adress. En sådan är {example}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/base_address.py"/>
        <source>{address} is the address of one sound. Enter the one that all sounds are under, such as {example}.</source>
        <translation>{address} är adressen till ett enda ljud. Ange den som alla ljud ligger under, till exempel {example}.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} knows nothing under this name (404: {said}). Check the address and the id.</source>
        <translation>{address} känner inte till något under det namnet (404: {said}). Kontrollera adressen och id:t.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{address} refused ({status}: {said}). Correct what it names and try again.</source>
        <translation>{address} vägrade ({status}: {said}). Rätta det som anges och försök igen.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{answers} is not a way to answer: use one of {ways}.</source>
        <translation>{answers} är inget sätt att svara: använd något av {ways}.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>{before}, {after}</source>
        <translation>{before}, {after}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/callers_field.py"/>
        <source>{begins} and what follows</source>
        <translation>{begins} och vad som följer</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{caller} is none of the addresses that calls come from.</source>
        <translation>{caller} är ingen av adresserna som samtal kommer från.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{cause} It is not certain what {number} does now. Look at it before you try again; what it did before is kept.</source>
        <translation>{cause} Det är osäkert vad {number} gör nu. Titta på det innan du försöker igen; det som det gjorde förut är sparat.</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{cause} The number {number} still does what it did before.</source>
        <translation>{cause} Numret {number} gör fortfarande det som det gjorde förut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>{choice}, not now: {reason}</source>
        <translation>{choice}, inte nu: {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callees.py"/>
        <source>{choice}, {number}</source>
        <translation>{choice}, {number}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>{cost}; every started minute counts in full</source>
        <translation>{cost}; varje påbörjad minut räknas helt</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_notes.py"/>
        <source>{country}  ·  {national}  ·  {international}</source>
        <translation>{country}  ·  {national}  ·  {international}</translation>
    </message>
    <message>
        <location filename="../../designer/app/flow_size.py"/>
        <source>{count} connection</source>
        <translation>{count} koppling</translation>
    </message>
    <message>
        <location filename="../../designer/app/flow_size.py"/>
        <location filename="../../designer/app/panels/inspector.py"/>
        <source>{count} connections</source>
        <translation>{count} kopplingar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <location filename="../../designer/app/statusbar.py"/>
        <source>{count} error</source>
        <translation>{count} fel</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <location filename="../../designer/app/statusbar.py"/>
        <source>{count} errors</source>
        <translation>{count} fel</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>{count} found</source>
        <translation>{count} hittade</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/node_painter.py"/>
        <source>{count} in</source>
        <translation>{count} in</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotating.py"/>
        <source>{count} letters are too many to be changed here. Shorten the text in the document.</source>
        <translation>{count} tecken är för många för att ändras här. Korta texten i dokumentet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/flow_size.py"/>
        <source>{count} node</source>
        <translation>{count} nod</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotation_painter.py"/>
        <location filename="../../designer/app/flow_size.py"/>
        <source>{count} nodes</source>
        <translation>{count} noder</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>{count} nodes are deleted, and the flow has no start now. Choose the node where calls begin.</source>
        <translation>{count} noder är borttagna, och flödet har ingen start nu. Välj noden där samtal börjar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>{count} nodes are deleted. Calls start at {target} now.</source>
        <translation>{count} noder är borttagna. Samtal börjar vid {target} nu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>{count} nodes are deleted. Undo ({keys}) brings them back.</source>
        <translation>{count} noder är borttagna. Ångra ({keys}) tar tillbaka dem.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>{count} nodes are deleted. What led to them leads to {target} now.</source>
        <translation>{count} noder är borttagna. Det som ledde dit leder nu till {target}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>{count} numbers</source>
        <translation>{count} nummer</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/face.py"/>
        <source>{count} numbers at once</source>
        <translation>{count} nummer samtidigt</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_notes.py"/>
        <source>{count} numbers ring at once</source>
        <translation>{count} nummer ringer samtidigt</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/webprompts.py"/>
        <source>{count} prompts could not be fetched. First: {why}</source>
        <translation>{count} ljud kunde inte hämtas. Det första: {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/webprompts.py"/>
        <source>{count} prompts have been fetched: they are heard in calls, at their real length.</source>
        <translation>{count} ljud har hämtats: de hörs i samtal, i sin verkliga längd.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/inspector.py"/>
        <source>{count} selected</source>
        <translation>{count} valda</translation>
    </message>
    <message>
        <location filename="../../designer/app/unready_sounds.py"/>
        <source>{count} sounds are not beside the flow, and real callers hear nothing there: {files}.</source>
        <translation>{count} ljud finns inte bredvid flödet, och de som ringer på riktigt hör ingenting där: {files}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/unready_sounds.py"/>
        <source>{count} sounds are stand-ins, and not yet the real ones: {files}.</source>
        <translation>{count} ljud är platshållare och inte de riktiga än: {files}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>{count} sounds to put on the web before real callers: one address does for all of them</source>
        <translation>{count} ljud att lägga på webben före riktiga samtal: en adress räcker för alla</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_remarks.py"/>
        <source>{count} sounds were not found on the web, below {place}: {files}. Real callers hear nothing there.</source>
        <translation>{count} ljud hittades inte på webben, under {place}: {files}. De som ringer på riktigt hör ingenting där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/announcing.py"/>
        <source>{count} steps done again, the last: {step}</source>
        <translation>{count} steg gjorda om, det sista: {step}</translation>
    </message>
    <message>
        <location filename="../../designer/app/announcing.py"/>
        <source>{count} steps undone, the last: {step}</source>
        <translation>{count} steg ångrade, det sista: {step}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <source>{count} thing left to do before real callers</source>
        <translation>{count} sak kvar att göra före riktiga samtal</translation>
    </message>
    <message>
        <location filename="../../designer/app/selection_words.py"/>
        <source>{count} things selected</source>
        <translation>{count} saker markerade</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>{count} to do</source>
        <translation>{count} att göra</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <location filename="../../designer/app/statusbar.py"/>
        <source>{count} warning</source>
        <translation>{count} varning</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problems.py"/>
        <location filename="../../designer/app/statusbar.py"/>
        <source>{count} warnings</source>
        <translation>{count} varningar</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>{count} ways a call can take</source>
        <translation>{count} vägar ett samtal kan ta</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>{count} ways a call can take, and at least {more} more that are not listed</source>
        <translation>{count} vägar ett samtal kan ta, och minst {more} till som inte visas</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/paths.py"/>
        <source>{count} ways a call can take, and {more} more that are not listed</source>
        <translation>{count} vägar ett samtal kan ta, och {more} till som inte visas</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>{days} {times}</source>
        <translation>{days} {times}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>{day} {date} {time}</source>
        <translation>{day} {date} {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>{day}: {times}</source>
        <translation>{day}: {times}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/recorded.py"/>
        <source>{deed}: {recording}</source>
        <translation>{deed}: {recording}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>{default} more times if empty</source>
        <translation>{default} gånger till om tomt</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>{default} on the emulator</source>
        <translation>{default} i emulatorn</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>{default} unless said otherwise</source>
        <translation>{default} om inget annat anges</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>{exported}
1. {upload}
2. Give 46elks the flow: publish it to a number. That sends what is in the exported file.</source>
        <translation>{exported}
1. {upload}
2. Ge 46elks flödet: publicera det till ett nummer. Då skickas det som står i den exporterade filen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>{exported}
1. {upload}
2. {missing}
3. Give 46elks the flow: publish it to a number. That sends what is in the exported file.</source>
        <translation>{exported}
1. {upload}
2. {missing}
3. Ge 46elks flödet: publicera det till ett nummer. Då skickas det som står i den exporterade filen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>{exported} The flow itself is not saved yet.</source>
        <translation>{exported} Själva flödet är inte sparat än.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places.py"/>
        <source>{exported} To give 46elks the flow, publish it to a number.</source>
        <translation>{exported} Publicera flödet till ett nummer för att ge det till 46elks.</translation>
    </message>
    <message>
        <location filename="../../designer/app/unready_sounds.py"/>
        <source>{files} is a stand-in, and not yet the real sound.</source>
        <translation>{files} är en platshållare och inte det riktiga ljudet än.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_remarks.py"/>
        <source>{files} was not found on the web, below {place}. Real callers hear nothing there.</source>
        <translation>{files} hittades inte på webben, under {place}. De som ringer på riktigt hör ingenting där.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_places_list.py"/>
        <source>{file} (there is no such file beside the flow)</source>
        <translation>{file} (ingen sådan fil finns bredvid flödet)</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/way_words.py"/>
        <source>{first} + {second}</source>
        <translation>{first} + {second}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>{first}, {last}</source>
        <translation>{first}, {last}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/schedule_words.py"/>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{folder} cannot hold the server: {reason}.</source>
        <translation>{folder} kan inte rymma servern: {reason}.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{folder} cannot hold what is received: {reason}.</source>
        <translation>{folder} kan inte rymma det som tas emot: {reason}.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{folder} holds the document itself; name another folder.</source>
        <translation>{folder} innehåller själva dokumentet; ange en annan mapp.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{folder} is a file; name a folder.</source>
        <translation>{folder} är en fil; ange en mapp.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{folder} is not empty. Name another folder, or give --overwrite.</source>
        <translation>{folder} är inte tom. Ange en annan mapp, eller använd --overwrite.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_texts.py"/>
        <source>{found} are no keys: 0-9, * and #, a comma between two menus.</source>
        <translation>{found} är inga knappar: 0-9, * och #, med ett kommatecken mellan två menyer.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/times_field.py"/>
        <source>{found} is no time span; write 8-12 or 13:00-17:30.</source>
        <translation>{found} är inget tidsintervall; skriv 8-12 eller 13:00-17:30.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_texts.py"/>
        <source>{found}: write a date and time such as 2026-12-24 10:00.</source>
        <translation>{found}: skriv datum och tid som 2026-12-24 10:00.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_texts.py"/>
        <source>{found}: write a number and answer, busy, no-answer or fail.</source>
        <translation>{found}: skriv ett nummer och answer, busy, no-answer eller fail.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/palette.py"/>
        <source>{help}

Drag it onto a node, or click to set it on the selected node.</source>
        <translation>{help}

Dra den till en nod, eller klicka för att sätta den på den markerade noden.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/palette.py"/>
        <source>{help}

Drag it onto the canvas, or click to add it after the selected node.</source>
        <translation>{help}

Dra den till ritytan, eller klicka för att lägga till den efter den markerade noden.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/reaching.py"/>
        <source>{host} answers as a served flow does. It was asked from this computer, not by 46elks.</source>
        <translation>{host} svarar som ett serverat flöde gör. Frågan kom från den här datorn, inte från 46elks.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{host} answers over https, but its certificate is not to be trusted: {reason}.</source>
        <translation>{host} svarar över https, men dess certifikat går inte att lita på: {reason}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{host} answers over https, but sends everybody back to http.</source>
        <translation>{host} svarar över https, men skickar alla tillbaka till http.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{host} answers over https, but with the error {status}.</source>
        <translation>{host} svarar över https, men med felet {status}.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/reaching.py"/>
        <source>{host} answers, but its certificate is not to be trusted.</source>
        <translation>{host} svarar, men dess certifikat går inte att lita på.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/reaching.py"/>
        <source>{host} answers, but not as a served flow does (status {status}). Is the secret in the address, and does the tunnel or proxy lead to the port that is served?</source>
        <translation>{host} svarar, men inte som ett serverat flöde (status {status}). Finns hemligheten i adressen, och leder tunneln eller proxyn till porten som serveras?</translation>
    </message>
    <message>
        <location filename="../../designer/elks/errors.py"/>
        <source>{host} cannot be found. Check that this computer is connected to the internet, and then the address.</source>
        <translation>{host} går inte att hitta. Kontrollera att datorn är ansluten till internet, och sedan adressen.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/reaching.py"/>
        <source>{host} cannot be reached from this computer.</source>
        <translation>{host} går inte att nå från den här datorn.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{host} cannot be reached from this computer. Perhaps it is offline.</source>
        <translation>{host} går inte att nå från den här datorn. Kanske är den frånkopplad.</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>{host} cannot be reached: perhaps this computer is offline</source>
        <translation>{host} går inte att nå: kanske är den här datorn inte ansluten</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{host} did not answer over https in time.</source>
        <translation>{host} svarade inte över https i tid.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/reaching.py"/>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} svarade inte inom {seconds} sekunder.</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>{host} does not answer</source>
        <translation>{host} svarar inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{host} does not answer over https.</source>
        <translation>{host} svarar inte över https.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/https_trial.py"/>
        <source>{host} was not found. Perhaps this computer is offline.</source>
        <translation>{host} hittades inte. Kanske är den här datorn frånkopplad.</translation>
    </message>
    <message>
        <location filename="../../designer/app/web_sounds.py"/>
        <source>{host} was not found: perhaps this computer is offline, or the address is wrong</source>
        <translation>{host} hittades inte: kanske är den här datorn inte ansluten, eller så är adressen fel</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>{keys} {words}</source>
        <translation>{keys} {words}</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{key} is not a key of a telephone: press one of 0-9, * and #.</source>
        <translation>{key} är ingen knapp på en telefon: tryck på en av 0-9, * och #.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/annotation_difference.py"/>
        <source>{kind} added: {words}</source>
        <translation>{kind} tillagd: {words}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/connecting.py"/>
        <source>{kind} has no such way out.</source>
        <translation>{kind} har ingen sådan väg ut.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/annotation_difference.py"/>
        <source>{kind} removed: {words}</source>
        <translation>{kind} borttagen: {words}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/model.py"/>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/several_form.py"/>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>{kind}: {node}</source>
        <translation>{kind}: {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>{kind}: {node}, round {value}</source>
        <translation>{kind}: {node}, varv {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>{kind}: {result}</source>
        <translation>{kind}: {result}</translation>
    </message>
    <message>
        <location filename="../../designer/exports/diagram.py"/>
        <location filename="../../designer/exports/sentences.py"/>
        <source>{kind}: {value}</source>
        <translation>{kind}: {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/drawing/svg.py"/>
        <location filename="../../designer/app/selection_words.py"/>
        <source>{kind}: {words}</source>
        <translation>{kind}: {words}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>{line}</source>
        <translation>{line}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/webhooklog.py"/>
        <source>{line} (redirected by {status} to {to}: asked again by GET, without the call's fields)</source>
        <translation>{line} (omdirigerad med {status} till {to}: frågades om med GET, utan samtalets fält)</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>{line} · {time}</source>
        <translation>{line} · {time}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}, from {from_}: {facts}</source>
        <translation>{line}, från {from_}: {facts}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}, {to}: {facts}</source>
        <translation>{line}, {to}: {facts}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}: call {to} from {from_} now; the call is followed here</source>
        <translation>{line}: ring {to} från {from_} nu; samtalet följs här</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}: call {to} now; the call is followed here</source>
        <translation>{line}: ring {to} nu; samtalet följs här</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}: placing the call to {to}…</source>
        <translation>{line}: ringer upp {to}…</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <source>{line}: {balance}</source>
        <translation>{line}: {balance}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}: {from_} has called {to}</source>
        <translation>{line}: {from_} har ringt {to}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}: {from_} is calling {to}</source>
        <translation>{line}: {from_} ringer {to}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}: {to} has answered</source>
        <translation>{line}: {to} har svarat</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{line}: {to} is being called</source>
        <translation>{line}: det ringer hos {to}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>{mark}  {name}</source>
        <translation>{mark}  {name}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/requestlog.py"/>
        <source>{method} {path} {status}</source>
        <translation>{method} {path} {status}</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/printing.py"/>
        <source>{name}    {page} of {pages}</source>
        <translation>{name}    {page} av {pages}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/node_form.py"/>
        <source>{name} (not documented)</source>
        <translation>{name} (inte dokumenterat)</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery.py"/>
        <source>{name} (recovered)</source>
        <translation>{name} (återskapat)</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>{name} ({caller}) is calling this phone ({to})</source>
        <translation>{name} ({caller}) ringer den här telefonen ({to})</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/kind_fields.py"/>
        <source>{name} ({unit})</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>{name} ({word})</source>
        <translation>{name} ({word})</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>{name} cannot be a name: letters, digits, _ and -, beginning with a letter or _.</source>
        <translation>{name} kan inte vara ett namn: använd bokstäver, siffror, _ och -, med en bokstav eller _ först.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/opening.py"/>
        <source>{name} cannot be read. {reason}</source>
        <translation>{name} går inte att läsa. {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>{name} has not answered yet.</source>
        <translation>{name} har inte svarat än.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{name} holds no call actions: {why}</source>
        <translation>{name} innehåller inga samtalsåtgärder: {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/autosave.py"/>
        <source>{name} is also open in another window. Changes may cross: whoever saves last is asked what becomes of what the other saved.</source>
        <translation>{name} är också öppet i ett annat fönster. Ändringar kan krocka: den som sparar sist får frågan vad som ska hända med det som den andra sparade.</translation>
    </message>
    <message>
        <location filename="../../designer/app/waiting.py"/>
        <source>{name} is being saved. The disk takes its time.</source>
        <translation>{name} sparas. Disken tar tid på sig.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/opening.py"/>
        <source>{name} is no flow. {reason}</source>
        <translation>{name} är inget flöde. {reason}</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{name} is no name of a hook.</source>
        <translation>{name} är inget namn på en webhook.</translation>
    </message>
    <message>
        <location filename="../../designer/app/disk.py"/>
        <source>{name} is not there any more: it was deleted, renamed or moved. A save writes it again.</source>
        <translation>{name} finns inte längre: filen har tagits bort, bytt namn eller flyttats. När du sparar skrivs den igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recovery.py"/>
        <source>{name} is open as it was saved. What was not saved is kept among its versions.</source>
        <translation>{name} är öppnat som det sparades. Det som inte sparades finns kvar bland versionerna.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{name} must be a number of seconds, at least 0, not {value}.</source>
        <translation>{name} måste vara ett antal sekunder, minst 0, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{name} must be a phone number in E.164 form such as +46700000000, not {value}.</source>
        <translation>{name} måste vara ett telefonnummer enligt E.164, som +46700000000, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{name} must be a time such as 2024-05-31T12:30:00.000000, not {value}.</source>
        <translation>{name} måste vara en tid som 2024-05-31T12:30:00.000000, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{name} must be a whole number of seconds, at least 1, not {value}.</source>
        <translation>{name} måste vara ett helt antal sekunder, minst 1, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{name} must be an http or https address, not {value}.</source>
        <translation>{name} måste vara en http- eller https-adress, inte {value}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/asking.py"/>
        <source>{name} was changed by another program.</source>
        <translation>{name} har ändrats av ett annat program.</translation>
    </message>
    <message>
        <location filename="../../designer/app/reading.py"/>
        <source>{name} was not read: you stopped waiting for it.</source>
        <translation>{name} lästes inte: du slutade vänta på den.</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/rows.py"/>
        <source>{name}, not found</source>
        <translation>{name}, hittas inte</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/choices.py"/>
        <source>{name}, {group} {detail} {keys}</source>
        <translation>{name}, {group} {detail} {keys}</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/exporting.py"/>
        <source>{name}: choose a name that ends in .png, .svg or .pdf.</source>
        <translation>{name}: välj ett namn som slutar på .png, .svg eller .pdf.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/lines_dialog.py"/>
        <source>{name}: {balance}</source>
        <translation>{name}: {balance}</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/received.py"/>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/window.py"/>
        <source>{name}[*] – {program}</source>
        <translation>{name}[*] – {program}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_notes.py"/>
        <source>{national}  ·  {international}</source>
        <translation>{national}  ·  {international}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/variable_rows.py"/>
        <source>{nodes} and {count} more</source>
        <translation>{nodes} och {count} till</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotation_painter.py"/>
        <source>{nodes}, 1 note</source>
        <translation>{nodes}, 1 anteckning</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/annotation_painter.py"/>
        <source>{nodes}, {count} notes</source>
        <translation>{nodes}, {count} anteckningar</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>{node} ({id})</source>
        <translation>{node} ({id})</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} asks for {value} seconds of waiting, but the platform takes only {minimum} to {maximum} and waits {default} instead. Choose a time in between.</source>
        <translation>{node} begär {value} sekunders väntan, men plattformen godtar bara {minimum} till {maximum} och väntar {default} i stället. Välj en tid däremellan.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>{node} cannot be a node's id: letters, digits, _ and -, at most 64, beginning with a letter or digit, and not healthz or files.</source>
        <translation>{node} kan inte vara id för en nod: använd bokstäver, siffror, _ och -, högst 64, med en bokstav eller siffra först, och inte healthz eller files.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>{node} cannot be removed while edges touch it.</source>
        <translation>{node} kan inte tas bort så länge kopplingar går dit eller därifrån.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} connects to {value}, a premium rate number: every call costs extra. Make sure that is wanted.</source>
        <translation>{node} kopplar till {value}, ett betalnummer: varje samtal kostar extra. Se till att det är avsikten.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} connects to {value}, a shared cost number: calls may cost extra. Make sure that is wanted.</source>
        <translation>{node} kopplar till {value}, ett nummer med delad kostnad: samtal kan kosta extra. Se till att det är avsikten.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} connects to {value}, the number that is being called already: it will be busy. Connect to another number.</source>
        <translation>{node} kopplar till {value}, numret som redan rings upp: det kommer att vara upptaget. Koppla till ett annat nummer.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} counts no rounds, so it is never left because they are used up and {target} is not reached from there. Say how many rounds it has, or delete this edge.</source>
        <translation>{node} räknar inga varv, så den lämnas aldrig för att de är slut och {target} nås inte därifrån. Ange hur många varv den har, eller ta bort kopplingen.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} ends the call or hands it over, so it has no rounds to count. Take rounds away.</source>
        <translation>{node} avslutar samtalet eller lämnar över det, så det finns inga varv att räkna. Ta bort varven.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} handles busy only. A call nobody answers may leave through failed: the caller is cut off. Connect failed as well.</source>
        <translation>{node} hanterar bara Upptaget. Ett samtal som ingen besvarar kan lämna noden via Misslyckat: den som ringer kopplas bort. Koppla även Misslyckat.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} handles failed only. When the number is busy the caller is cut off. Connect busy as well.</source>
        <translation>{node} hanterar bara Misslyckat. När numret är upptaget kopplas den som ringer bort. Koppla även Upptaget.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} hangs up with {value}, which the platform does not know. Choose reject, busy or 404.</source>
        <translation>{node} lägger på med {value}, som plattformen inte känner till. Välj reject, busy eller 404.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>{node} has an edge from its outcome {outcome} already.</source>
        <translation>{node} har redan en koppling från utfallet {outcome}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has exceptions that are over ({value}) and change nothing any more. Take them out.</source>
        <translation>{node} har undantag som är förbi ({value}) och inte längre ändrar något. Ta bort dem.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has no address, so the call ends there. Enter the address of your webhook.</source>
        <translation>{node} har ingen adress, så samtalet slutar där. Ange adressen till din webhook.</translation>
    </message>
    <message>
        <location filename="../../designer/flow/edits.py"/>
        <source>{node} has no edge from its outcome {outcome}.</source>
        <translation>{node} har ingen koppling från utfallet {outcome}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has no number to connect to, so the call fails there. Enter a number such as +46700000000.</source>
        <translation>{node} har inget nummer att koppla till, så samtalet misslyckas där. Ange ett nummer som +46700000000.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has no place for the recording, so what the caller says is lost. Enter an address, or local/ and a name.</source>
        <translation>{node} har ingen plats för inspelningen, så det som den som ringer säger går förlorat. Ange en adress, eller local/ och ett namn.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has no prompt, so the caller hears nothing and the call goes wrong there. Choose or record a sound, or enter the address of one.</source>
        <translation>{node} har inget ljud, så den som ringer hör inget och samtalet går fel där. Välj eller spela in ett ljud, eller ange adressen till ett.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has no reason, so the platform does not know how to hang up. Choose reject.</source>
        <translation>{node} har ingen orsak, så plattformen vet inte hur den ska lägga på. Välj reject.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has no time zone, so it is never open. Enter one such as Europe/Stockholm.</source>
        <translation>{node} har ingen tidszon, så det är aldrig öppet. Ange en, till exempel Europe/Stockholm.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has no times at all, so it is always closed. Enter when you are open.</source>
        <translation>{node} har inga tider alls, så det är alltid stängt. Ange när det är öppet.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has the option {option}, but of a webhook only the address is sent. Take it away.</source>
        <translation>{node} har alternativet {option}, men av en webhook skickas bara adressen. Ta bort det.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} has the option {option}, which is not documented for this action; the platform probably ignores it. Take it away unless you know it works.</source>
        <translation>{node} har alternativet {option}, som inte är dokumenterat för den här åtgärden; plattformen bortser troligen från det. Ta bort det om du inte vet att det fungerar.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} holds {option} as an option, but it is a way out: the platform would take what it holds as the next action. Take it away and draw an edge.</source>
        <translation>{node} har {option} som ett alternativ, men det är en väg ut: plattformen skulle ta innehållet som nästa åtgärd. Ta bort det och dra en koppling.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} holds {option} as an option, but it is an action of its own: the platform could not tell which to do. Take it away and make it a node.</source>
        <translation>{node} har {option} som ett alternativ, men det är en egen åtgärd: plattformen skulle inte veta vilken som gäller. Ta bort det och gör det till en nod.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>{node} is deleted, and the flow has no start now. Choose the node where calls begin.</source>
        <translation>{node} är borttagen, och flödet har ingen start nu. Välj noden där samtal börjar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>{node} is deleted. Calls start at {target} now.</source>
        <translation>{node} är borttagen. Samtal börjar vid {target} nu.</translation>
    </message>
    <message>
        <location filename="../../designer/app/commands/deleting.py"/>
        <source>{node} is deleted. What led to it leads to {target} now.</source>
        <translation>{node} är borttagen. Det som ledde dit leder nu till {target}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} leads nowhere for {outcome}: the call ends there. Connect that outcome.</source>
        <translation>{node} leder ingenstans för {outcome}: samtalet slutar där. Koppla det utfallet.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} lists nobody, so every caller is an other. Enter numbers such as +46700000000, or the beginning of some such as +4670*.</source>
        <translation>{node} har ingen på listan, så alla som ringer räknas som övriga. Ange nummer som +46700000000, eller början på några som +4670*.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} never leaves by {outcome}, so {target} is not reached from there. Connect another outcome ({known}) and delete this edge.</source>
        <translation>{node} lämnas aldrig via {outcome}, så {target} nås inte därifrån. Koppla ett annat utfall ({known}) och ta bort kopplingen.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} plays {value}, a form of prompt that is not documented, so the caller may hear nothing. Use the address of a WAV, MP3 or OGG file, sound/beep, tones of keys such as sound/dtmf/123, a recording of this call such as local/name, or speech such as en_US/Hello (experimental).</source>
        <translation>{node} spelar upp {value}, en form av ljud som inte är dokumenterad, så den som ringer kanske inte hör något. Använd adressen till en WAV-, MP3- eller OGG-fil, sound/beep, knapptoner som sound/dtmf/123, en inspelning från samtalet som local/namn, eller tal som en_US/Hello (experimentellt).</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} plays {value}, which nothing before it has recorded, so the caller hears nothing. Record it earlier in the call.</source>
        <translation>{node} spelar upp {value}, som inget före den har spelat in, så den som ringer hör inget. Spela in det tidigare i samtalet.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} plays {value}, which only some of the ways to it record; on the others the caller hears nothing. Record it on every way.</source>
        <translation>{node} spelar upp {value}, som bara spelas in på några av vägarna dit; på de andra hör den som ringer inget. Spela in det på alla vägar.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} reads no more keys than {digits}, so nobody can enter {outcome}. Raise its digits to {length}.</source>
        <translation>{node} läser högst {digits} knapptryck, så ingen kan ange {outcome}. Höj antalet till {length}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} reads up to {digits} keys, so after {outcomes} the caller waits in silence or must press #. Lower its number of keys (digits), or use keys of that length.</source>
        <translation>{node} läser upp till {digits} knapptryck, så efter {outcomes} väntar den som ringer i tystnad eller måste trycka på #. Sänk antalet knapptryck (digits), eller använd val av den längden.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} signals {value}, which works only as the very first action of an incoming call; here the call is answered already. Use reject.</source>
        <translation>{node} signalerar {value}, vilket bara fungerar som allra första åtgärd i ett inkommande samtal; här är samtalet redan besvarat. Använd reject.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>{node} stands on a line of its own. The right arrow key goes there.</source>
        <translation>{node} står på en egen rad. Högerpilen går dit.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/barred.py"/>
        <location filename="../../designer/engine/running/notes.py"/>
        <source>{node} was not rung: {called} is a Swedish mobile number, and a call to one is connected only to Swedish mobile numbers.</source>
        <translation>{node} ringdes inte upp: {called} är ett svenskt mobilnummer, och ett samtal till ett sådant kopplas bara till svenska mobilnummer.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/exporting.py"/>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node} works only in a flow that this program serves: call actions have nothing like it, so the call could not go on there. Make it a served flow, or take the node out.</source>
        <translation>{node} fungerar bara i ett flöde som det här programmet serverar: samtalsåtgärder har inget liknande, så samtalet skulle inte komma vidare där. Gör det till ett serverat flöde, eller ta bort noden.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/edge_form.py"/>
        <location filename="../../designer/app/panels/outcome_rows.py"/>
        <source>{node} →</source>
        <translation>{node} →</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}, {day}: {first} and {second} overlap. It is open all the same; write them as one.</source>
        <translation>{node}, {day}: {first} och {second} överlappar. Det är öppet ändå; skriv dem som ett.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}, {day}: {value} is no time span, so nobody is let through then. Write it as 08:00-17:00.</source>
        <translation>{node}, {day}: {value} är inget tidsintervall, så ingen släpps igenom då. Skriv det som 08:00-17:00.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}, {field}</source>
        <translation>{node}, {field}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>{node}, {field}: {before} → {after}</source>
        <translation>{node}, {field}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <location filename="../../designer/app/selection_words.py"/>
        <source>{node}, {kind} {value}</source>
        <translation>{node}, {kind} {value}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>{node}, {outcome} is called: {before} → {after}</source>
        <translation>{node}, {outcome} kallas: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>{node}, {outcome} leads to: {before} → {after}</source>
        <translation>{node}, {outcome} leder till: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/difference_lines.py"/>
        <source>{node}, {outcome}, {field}: {before} → {after}</source>
        <translation>{node}, {outcome}, {field}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}: after {outcome} the platform waits for more, because {longer} begins with it; the caller hears silence or must press #. Use keys none of which begins another.</source>
        <translation>{node}: efter {outcome} väntar plattformen på mer, eftersom {longer} börjar med det; den som ringer hör tystnad eller måste trycka på #. Använd knappar där ingen är början på en annan.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/exporting.py"/>
        <source>{node}: the key {key} cannot be written there, because in call actions it means something else already. Take the option or connection {key} out.</source>
        <translation>{node}: nyckeln {key} kan inte skrivas där, eftersom den redan betyder något annat i samtalsåtgärder. Ta bort alternativet eller kopplingen {key}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}: the public holidays of {value} are not known, so none is kept. Write a country as SE, or a part of one as DE-BY.</source>
        <translation>{node}: helgdagarna i {value} är inte kända, så inga gäller. Skriv ett land som SE, eller en del av ett som DE-BY.</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/key_connecting.py"/>
        <source>{node}: which way out leads to {target}?</source>
        <translation>{node}: vilken väg ut leder till {target}?</translation>
    </message>
    <message>
        <location filename="../../designer/app/selection_words.py"/>
        <source>{node}: {outcome} leads to {target}</source>
        <translation>{node}: {outcome} leder till {target}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/key_connecting.py"/>
        <source>{node}: {outcome} leads to {target} now.</source>
        <translation>{node}: {outcome} leder nu till {target}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>{node}: {result}</source>
        <translation>{node}: {result}</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}: {value} is no date, so this exception never holds. Write it as 2026-12-24.</source>
        <translation>{node}: {value} är inget datum, så undantaget gäller aldrig. Skriv det som 2026-12-24.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}: {value} is no day of the week, so its times are never used. Write mon, tue, wed, thu, fri, sat or sun.</source>
        <translation>{node}: {value} är ingen veckodag, så dess tider används aldrig. Skriv mon, tue, wed, thu, fri, sat eller sun.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{node}: {value} is no time zone, so it is never open. Write one such as Europe/Stockholm.</source>
        <translation>{node}: {value} är ingen tidszon, så det är aldrig öppet. Skriv en, till exempel Europe/Stockholm.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>{number} does again what it did before.</source>
        <translation>{number} gör nu samma sak som förut igen.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>{number} does this already.</source>
        <translation>{number} gör redan det här.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenario_form.py"/>
        <source>{number} is no telephone number: write it with + and the country code, such as +46700000000.</source>
        <translation>{number} är inget telefonnummer: skriv det med + och landsnummer, till exempel +46700000000.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{number} is none of this account's numbers; those are: {known}.</source>
        <translation>{number} är inget av kontots nummer; de är: {known}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/find_bar.py"/>
        <source>{number} of {count}</source>
        <translation>{number} av {count}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/wording.py"/>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>{option}: {value}</source>
        <translation>{option}: {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>{outcome} leads to {node}, which stands on another line</source>
        <translation>{outcome} leder till {node}, som står på en annan rad</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>{outcome} leads to {node}, {kind} {value}</source>
        <translation>{outcome} leder till {node}, {kind} {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>{outcome} {label}</source>
        <translation>{outcome} {label}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/outline_words.py"/>
        <source>{outcome} → {node}</source>
        <translation>{outcome} → {node}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/wire_form.py"/>
        <source>{outcome} → {target}</source>
        <translation>{outcome} → {target}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>{outcome}: leads nowhere yet. Click to choose what comes next, or drag from here to a node.</source>
        <translation>{outcome}: leder ingenstans än. Klicka för att välja vad som kommer härnäst, eller dra härifrån till en nod.</translation>
    </message>
    <message>
        <location filename="../../designer/exports/diagram.py"/>
        <source>{outcome}: {label}</source>
        <translation>{outcome}: {label}</translation>
    </message>
    <message>
        <location filename="../../designer/app/helping/help_window.py"/>
        <source>{page} – Guide</source>
        <translation>{page} – Handbok</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be read: you are not allowed to.</source>
        <translation>{path} kan inte läsas: du har inte behörighet.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kan inte läsas: {reason}.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be saved: files this large are not allowed there.</source>
        <translation>{path} kan inte sparas: så stora filer är inte tillåtna där.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be saved: its text holds half of a character, which UTF-8 cannot say.</source>
        <translation>{path} kan inte sparas: texten innehåller ett halvt tecken, som inte kan skrivas i UTF-8.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be saved: the disk is full.</source>
        <translation>{path} kan inte sparas: disken är full.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be saved: the file or its disk is read-only.</source>
        <translation>{path} kan inte sparas: filen eller disken är skrivskyddad.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be saved: there is no folder {folder}.</source>
        <translation>{path} kan inte sparas: mappen {folder} finns inte.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be saved: you are not allowed to write there.</source>
        <translation>{path} kan inte sparas: du har inte behörighet att skriva där.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} cannot be saved: {reason}.</source>
        <translation>{path} kan inte sparas: {reason}.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} is a folder; name a file in it.</source>
        <translation>{path} är en mapp; ange en fil i den.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} is another sound of the same name already, and must not be replaced. Save the flow in another folder.</source>
        <translation>{path} är redan ett annat ljud med samma namn och får inte ersättas. Spara flödet i en annan mapp.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} is itself a sound of the flow, and must not be replaced by another. Export to another folder.</source>
        <translation>{path} är själv ett ljud i flödet och får inte ersättas av ett annat. Exportera till en annan mapp.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} is larger than {limit} bytes; it is not read.</source>
        <translation>{path} är större än {limit} byte; den läses inte.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} is not UTF-8 text: byte {offset}, in line {line}, is wrong. Save it as UTF-8.</source>
        <translation>{path} är inte text i UTF-8: byte {offset}, på rad {line}, är fel. Spara filen som UTF-8.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path} was changed by another program since it was opened here.</source>
        <translation>{path} har ändrats av ett annat program sedan den öppnades här.</translation>
    </message>
    <message>
        <location filename="../../designer/store/publications.py"/>
        <source>{path}, which keeps what your numbers did before, cannot be read. Nothing was changed. Move the file away to begin a new one.</source>
        <translation>{path}, som håller reda på vad dina nummer gjorde förut, kan inte läsas. Inget ändrades. Flytta undan filen för att börja på en ny.</translation>
    </message>
    <message>
        <location filename="../../designer/store/files.py"/>
        <source>{path}: there is no such file.</source>
        <translation>{path}: filen finns inte.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{path}: {problem}</source>
        <translation>{path}: {problem}</translation>
    </message>
    <message>
        <location filename="../../designer/app/statusbar.py"/>
        <location filename="../../designer/app/toolbar.py"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../designer/app/printing/dialog.py"/>
        <source>{percent} % of the size on the canvas</source>
        <translation>{percent} % av storleken på ritytan</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place} holds the key {key}, which means nothing and is only kept. If {meant} is meant, write that.</source>
        <translation>{place} har nyckeln {key}, som inte betyder något och bara behålls. Skriv {meant} om det är det som menas.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place} is empty, so nothing is sent there. Enter an address or take it away.</source>
        <translation>{place} är tomt, så inget skickas dit. Ange en adress eller ta bort det.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>{place} is {found}; it must be one of {actions}.</source>
        <translation>{place} är {found}; det måste vara något av {actions}.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>{place} is {node}, but there is no such node.</source>
        <translation>{place} är {node}, men det finns ingen sådan nod.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>{place} is {node}, but there is no such node. It is the edge from {source} by {outcome}, number {number} from the top.</source>
        <translation>{place} är {node}, men det finns ingen sådan nod. Det är kopplingen från {source} via {outcome}, nummer {number} uppifrån.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>{place} lacks the key {key}.</source>
        <translation>{place} saknar nyckeln {key}.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>{place} must be {wanted}, not {found}.</source>
        <translation>{place} måste vara {wanted}, inte {found}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: call actions cannot count, so calls would come to {node} as often as they like. Make it a served flow, or take the rounds away.</source>
        <translation>{place}: samtalsåtgärder kan inte räkna, så samtal skulle komma till {node} hur många gånger som helst. Gör det till ett serverat flöde, eller ta bort varven.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: nothing says what {value} stands for, so nobody is reached. Give the variable a value, or write a number.</source>
        <translation>{place}: inget säger vad {value} står för, så ingen nås. Ge variabeln ett värde eller skriv ett nummer.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: the SIP address {value} stands in a list, and only numbers can ring together. Give it a node of its own.</source>
        <translation>{place}: SIP-adressen {value} står i en lista, och bara nummer kan ringa samtidigt. Ge den en egen nod.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: the address carries a secret ({secret}) that everybody who sees the flow or its logs can read. Use an address without it.</source>
        <translation>{place}: adressen innehåller en hemlighet ({secret}) som alla som ser flödet eller dess loggar kan läsa. Använd en adress utan den.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: the file {value} cannot be served under this name, so the platform cannot reach it. Use only letters, digits, dots, - and _ in its name.</source>
        <translation>{place}: filen {value} kan inte serveras under det här namnet, så plattformen kan inte nå den. Använd bara bokstäver, siffror, punkter, - och _ i namnet.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: there is an empty place in the list of numbers, so the call may fail. Take the extra comma out.</source>
        <translation>{place}: det finns en tom plats i listan med nummer, så samtalet kan misslyckas. Ta bort det extra kommatecknet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_words.py"/>
        <source>{place}: there is no sound {value} beside the flow, either.</source>
        <translation>{place}: ljudet {value} finns inte heller bredvid flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_remarks.py"/>
        <source>{place}: there is no such sound beside the flow: {value}. Calls on the emulator have silence instead, and real callers hear nothing. Take one with Choose a sound…, or record it.</source>
        <translation>{place}: det finns inget sådant ljud bredvid flödet: {value}. Samtal i emulatorn har tystnad i stället, och de som ringer på riktigt hör ingenting. Ta ett med Välj ett ljud…, eller spela in det.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: what goes to {value} travels unencrypted and can be read or changed on the way. Use https:// if the server offers it.</source>
        <translation>{place}: det som går till {value} skickas okrypterat och kan läsas eller ändras på vägen. Använd https:// om servern erbjuder det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/place_list.py"/>
        <source>{place}: {field}</source>
        <translation>{place}: {field}</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {file} does not look like a sound the platform can play, so the caller may hear nothing. Use WAV, MP3 or OGG.</source>
        <translation>{place}: {file} ser inte ut som ett ljud som plattformen kan spela upp, så den som ringer kanske inte hör något. Använd WAV, MP3 eller OGG.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {host} exists only on your own computer or network, so the platform cannot reach it. Use an address that is public.</source>
        <translation>{place}: {host} finns bara på din egen dator eller i ditt eget nätverk, så plattformen kan inte nå den. Använd en offentlig adress.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>{place}: {node} cannot be a node's id. Take letters, digits, _ and -, at most 64, beginning with a letter or digit, and neither healthz nor files.</source>
        <translation>{place}: {node} kan inte vara id för en nod. Använd bokstäver, siffror, _ och -, högst 64, med en bokstav eller siffra först, och varken healthz eller files.</translation>
    </message>
    <message>
        <location filename="../../designer/store/reading.py"/>
        <source>{place}: {node} has an edge from its outcome {outcome} already.</source>
        <translation>{place}: {node} har redan en koppling från utfallet {outcome}.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} does not begin with http:// or https://, and the platform fetches nothing else. Write an address that begins with https://.</source>
        <translation>{place}: {value} börjar inte med http:// eller https://, och plattformen hämtar inget annat. Skriv en adress som börjar med https://.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} goes up with .., which does not work in an address. Write the address without it.</source>
        <translation>{place}: {value} går uppåt med .., vilket inte fungerar i en adress. Skriv adressen utan det.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/problem_words.py"/>
        <source>{place}: {value} is a sound on this computer, too.</source>
        <translation>{place}: {value} är också ett ljud på den här datorn.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is a sound on this computer. Calls on the emulator play it from here; one thing is left to do before real callers hear it. Put it on a web server and give the address when you export, or serve the flow.</source>
        <translation>{place}: {value} är ett ljud på den här datorn. Samtal på emulatorn spelar upp det härifrån; en sak återstår innan de som ringer på riktigt hör det. Lägg det på en webbserver och ange adressen när du exporterar, eller servera flödet.</translation>
    </message>
    <message>
        <location filename="../../designer/app/sound_remarks.py"/>
        <source>{place}: {value} is a stand-in. Record or choose the real sound before real callers hear it.</source>
        <translation>{place}: {value} är en platshållare. Spela in eller välj det riktiga ljudet innan någon ringer på riktigt.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is below {minimum}, the least that makes sense. Enter {minimum} or more.</source>
        <translation>{place}: {value} är under {minimum}, det minsta rimliga. Ange {minimum} eller mer.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is neither yes nor no, so the platform may refuse the action. Choose one.</source>
        <translation>{place}: {value} är varken ja eller nej, så plattformen kan neka åtgärden. Välj ett av dem.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is no SIP address, so nobody is reached. Write it as sip:name@host, at the most followed by :port and ;transport=tcp or ;transport=udp.</source>
        <translation>{place}: {value} är ingen SIP-adress, så ingen nås. Skriv den som sip:namn@värd, högst följt av :port och ;transport=tcp eller ;transport=udp.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is no address the platform can reach, so the call goes wrong there. Write a whole address that begins with https://.</source>
        <translation>{place}: {value} är ingen adress som plattformen kan nå, så samtalet går fel där. Skriv en hel adress som börjar med https://.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is no number a call can come from, so it is never listed. Write it with + and the country code, such as +46700000000, or its beginning and a star, +4670*.</source>
        <translation>{place}: {value} är inget nummer som ett samtal kan komma från, så det finns aldrig på listan. Skriv det med + och landsnummer, som +46700000000, eller dess början och en stjärna, +4670*.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is no number of rounds, so calls come here as often as they like. Enter a whole number from 1 to {most}, or take it away.</source>
        <translation>{place}: {value} är inget antal varv, så samtal kommer hit hur många gånger som helst. Ange ett heltal från 1 till {most}, eller ta bort det.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is no telephone number the platform can call, so nobody is reached. Write it with + and the country code, such as +46700000000.</source>
        <translation>{place}: {value} är inget telefonnummer som plattformen kan ringa, så ingen nås. Skriv det med + och landsnummer, som +46700000000.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is no whole number, so the platform may refuse the action. Enter a number or take it away.</source>
        <translation>{place}: {value} är inget heltal, så plattformen kan neka åtgärden. Ange ett tal eller ta bort det.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is received by the server that the flow is served from, and call actions alone have none. Serve the flow, give the address of that server when you export, or write an address that begins with https://.</source>
        <translation>{place}: {value} tas emot av servern som flödet serveras från, och samtalsåtgärder har ingen sådan. Servera flödet, ange den serverns adress när du exporterar, eller skriv en adress som börjar med https://.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} is too short or too long for a number of its country, so nobody is reached. Compare its digits.</source>
        <translation>{place}: {value} är för kort eller för långt för ett nummer i sitt land, så ingen nås. Kontrollera siffrorna.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} names no server, so the platform cannot reach it. Write the server's name after ://.</source>
        <translation>{place}: {value} anger ingen server, så plattformen kan inte nå den. Skriv serverns namn efter ://.</translation>
    </message>
    <message>
        <location filename="../../designer/checks/texts.py"/>
        <source>{place}: {value} uses {names}, which the flow does not define, so the platform cannot reach the address. Add it to the variables.</source>
        <translation>{place}: {value} använder {names}, som flödet inte definierar, så plattformen kan inte nå adressen. Lägg till det bland variablerna.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>{pointer}</source>
        <translation>{pointer}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{port} is no port: choose one from 1 to 65535, or 0 for any free one.</source>
        <translation>{port} är ingen port: välj en från 1 till 65535, eller 0 för vilken ledig som helst.</translation>
    </message>
    <message>
        <location filename="../../designer/app/saving.py"/>
        <source>{problem} What you changed is still here; Save as… puts it elsewhere.</source>
        <translation>{problem} Det du har ändrat är kvar här; Spara som… lägger det någon annanstans.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{proxy} is no address of a trusted proxy, such as 10.0.0.2.</source>
        <translation>{proxy} är ingen adress till en betrodd proxy, som 10.0.0.2.</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>{result}</source>
        <translation>{result}</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>{result} (never happens)</source>
        <translation>{result} (händer aldrig)</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>{result} ({meaning})</source>
        <translation>{result} ({meaning})</translation>
    </message>
    <message>
        <location filename="../../designer/exports/sentences.py"/>
        <source>{result}: {step}</source>
        <translation>{result}: {step}</translation>
    </message>
    <message>
        <location filename="../../designer/flow/vocabulary.py"/>
        <source>{rounds} rounds</source>
        <translation>{rounds} varv</translation>
    </message>
    <message>
        <location filename="../../designer/app/unready_sounds.py"/>
        <source>{said} {more}</source>
        <translation>{said} {more}</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/lengths.py"/>
        <source>{seconds} s of silence</source>
        <translation>{seconds} s tystnad</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>{shown} of all {count} calls.</source>
        <translation>{shown} av alla {count} samtal.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/history.py"/>
        <source>{shown} of the newest {count} calls, back to {back}. There are older ones.</source>
        <translation>{shown} av de {count} senaste samtalen, tillbaka till {back}. Det finns äldre.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callactions.py"/>
        <source>{size} bytes</source>
        <translation>{size} byte</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/wire_form.py"/>
        <source>{source}, {edge}</source>
        <translation>{source}, {edge}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>{source}, {outcome} → {target}</source>
        <translation>{source}, {outcome} → {target}</translation>
    </message>
    <message>
        <location filename="../../designer/app/drawing/svg.py"/>
        <source>{source}, {outcome}: {target}</source>
        <translation>{source}, {outcome}: {target}</translation>
    </message>
    <message>
        <location filename="../../designer/app/announcing.py"/>
        <source>{step}</source>
        <translation>{step}</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/callout.py"/>
        <source>{step} of {all}</source>
        <translation>{step} av {all}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/history.py"/>
        <source>{step}, saved</source>
        <translation>{step}, sparat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/history.py"/>
        <source>{step}, undone</source>
        <translation>{step}, ångrat</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/scenarios.py"/>
        <source>{taken} of {count} edges taken, {percent:.0f} %</source>
        <translation>{taken} av {count} kopplingar tagna, {percent:.0f} %</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/connecting.py"/>
        <source>{target} signals {reason}, which works only as the very first action of an incoming call.</source>
        <translation>{target} signalerar {reason}, vilket bara fungerar som allra första åtgärd i ett inkommande samtal.</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/publish_dialog.py"/>
        <source>{then}

{question}</source>
        <translation>{then}

{question}</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/server.py"/>
        <source>{time}  {request}</source>
        <translation>{time}  {request}</translation>
    </message>
    <message>
        <location filename="../../designer/app/serving/server.py"/>
        <source>{time}  {request}  (test call)</source>
        <translation>{time}  {request}  (testsamtal)</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>{time} (as saved last)</source>
        <translation>{time} (som det sparades senast)</translation>
    </message>
    <message>
        <location filename="../../designer/app/versions_dialog.py"/>
        <source>{time} (recovered, not taken)</source>
        <translation>{time} (återskapat, inte använt)</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/foreground.py"/>
        <source>{time} {line}</source>
        <translation>{time} {line}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/waylist.py"/>
        <source>{time} {node}: {result}</source>
        <translation>{time} {node}: {result}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/frame_menu.py"/>
        <source>{title}	{value}</source>
        <translation>{title}	{value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>{title}
{kind}</source>
        <translation>{title}
{kind}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>{title}
{kind}: {value}</source>
        <translation>{title}
{kind}: {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/tab_titles.py"/>
        <source>{title}  {figures}</source>
        <translation>{title}  {figures}</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/callout.py"/>
        <source>{title}. {words}</source>
        <translation>{title}. {words}</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/rows.py"/>
        <source>{title}: {shows}</source>
        <translation>{title}: {shows}</translation>
    </message>
    <message>
        <location filename="../../designer/app/drawing/svg.py"/>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <location filename="../../designer/app/canvas/tooltips.py"/>
        <source>{tooltip}
“{words}”</source>
        <translation>{tooltip}
”{words}”</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/endings.py"/>
        <source>{to} did not answer.</source>
        <translation>{to} svarade inte.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/endings.py"/>
        <source>{to} was busy, or declined.</source>
        <translation>{to} var upptaget eller avböjde.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/callresult.py"/>
        <source>{to}: {facts}</source>
        <translation>{to}: {facts}</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{t} is not a time: give a finite number of seconds.</source>
        <translation>{t} är ingen tid: ange ett ändligt antal sekunder.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <source>{url} answered JSON that is nested too deep, or holds a number or a character that JSON does not know.</source>
        <translation>{url} svarade med JSON som är nästlad för djupt, eller som innehåller ett tal eller tecken som inte finns i JSON.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <source>{url} answered a web page instead of a call action as JSON.</source>
        <translation>{url} svarade med en webbsida i stället för en samtalsåtgärd som JSON.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <source>{url} answered more than {limit} bytes.</source>
        <translation>{url} svarade med mer än {limit} byte.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <source>{url} answered no JSON. {why}</source>
        <translation>{url} svarade med något som inte är JSON. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <source>{url} answered no valid call action. {why}</source>
        <translation>{url} svarade inte med någon giltig samtalsåtgärd. {why}</translation>
    </message>
    <message>
        <location filename="../../designer/engine/running/notes.py"/>
        <source>{url} answered nothing, so the call ends.</source>
        <translation>{url} svarade ingenting, så samtalet tar slut.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <source>{url} answered what is no UTF-8 text.</source>
        <translation>{url} svarade med något som inte är text i UTF-8.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <source>{url} answered {kind} instead of one call action.</source>
        <translation>{url} svarade med {kind} i stället för en samtalsåtgärd.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} answered {status} instead of an audio file.</source>
        <translation>{url} svarade {status} i stället för en ljudfil.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <source>{url} answered {status}; a webhook must answer 200 to 204.</source>
        <translation>{url} svarade {status}; en webhook måste svara 200 till 204.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <source>{url} broke the connection off: {why}.</source>
        <translation>{url} bröt anslutningen: {why}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} cannot be found: perhaps this computer is not connected to the internet, or the address is wrong.</source>
        <translation>{url} går inte att hitta: kanske är datorn inte ansluten till internet, eller så är adressen fel.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} cannot be kept on the disk: {why}.</source>
        <translation>{url} kan inte sparas på disken: {why}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} cannot be reached: {why}.</source>
        <translation>{url} går inte att nå: {why}.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} did not answer within {seconds} s.</source>
        <translation>{url} svarade inte inom {seconds} s.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} is larger than {limit} MB.</source>
        <translation>{url} är större än {limit} MB.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} is no WAV, MP3 or OGG file.</source>
        <translation>{url} är ingen WAV-, MP3- eller OGG-fil.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{url} is no address like https://example.com/flow.</source>
        <translation>{url} är ingen adress som https://example.com/flow.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} is no http or https address.</source>
        <translation>{url} är ingen http- eller https-adress.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{url} is not an address: it must begin with http:// or https://.</source>
        <translation>{url} är ingen adress: den måste börja med http:// eller https://.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} is on a private network: only prompts on the internet are fetched.</source>
        <translation>{url} ligger på ett privat nätverk: bara ljud på internet hämtas.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/fetch.py"/>
        <location filename="../../designer/emulator/promptfetch.py"/>
        <source>{url} redirects more than {count} times.</source>
        <translation>{url} omdirigerar mer än {count} gånger.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{value} is no phone number in E.164 form, no SIP address and no name.</source>
        <translation>{value} är varken ett telefonnummer enligt E.164, en SIP-adress eller ett namn.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/running/notes.py"/>
        <source>{value} is no telephone number the platform can call, so nobody is reached. Write {number}.</source>
        <translation>{value} är inget telefonnummer som plattformen kan ringa, så ingen nås. Skriv {number}.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{value} is not a number of seconds: give 0 or more.</source>
        <translation>{value} är inget antal sekunder: ange 0 eller mer.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/errors.py"/>
        <source>{value} may not be used as from: it is none of the account's numbers ({known}).</source>
        <translation>{value} får inte användas som from: det är inget av kontots nummer ({known}).</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/exporting.py"/>
        <source>{way} is a loop, which call actions cannot hold. Make it a served flow, or take out one of these connections.</source>
        <translation>{way} är en slinga, och det kan samtalsåtgärder inte rymma. Gör det till ett serverat flöde, eller ta bort en av dessa kopplingar.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/place_list.py"/>
        <source>{where} (in part)</source>
        <translation>{where} (delvis)</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{where} has more than one action ({kinds}): keep one of them.</source>
        <translation>{where} har mer än en åtgärd ({kinds}): behåll en av dem.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{where} is neither a call action nor the address of a webhook. Write an action such as {{"play": "https://example.com/hello.mp3"}}.</source>
        <translation>{where} är varken en samtalsåtgärd eller adressen till en webhook. Skriv en åtgärd som {{"play": "https://example.com/hello.mp3"}}.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{where} must lead to an action or to the address of a webhook.</source>
        <translation>{where} måste leda till en åtgärd eller till adressen för en webhook.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{where} needs one key that says what it does: {kinds}. Its keys are: {keys}.</source>
        <translation>{where} behöver en nyckel som säger vad den gör: {kinds}. Dess nycklar är: {keys}.</translation>
    </message>
    <message>
        <location filename="../../designer/app/finding/place_list.py"/>
        <source>{where}, now {now}, afterwards {then}</source>
        <translation>{where}, nu {now}, efteråt {then}</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>{where}: after {branch} an action (an object) or the address of a webhook (a text) must stand, not {found}.</source>
        <translation>{where}: efter {branch} måste en åtgärd (ett objekt) eller adressen till en webhook (en text) stå, inte {found}.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>{where}: an action needs one key that says what it does: {actions}. This object has none.</source>
        <translation>{where}: en åtgärd behöver en nyckel som säger vad den gör: {actions}. Det här objektet har ingen.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>{where}: call actions are an object such as {example} or the address of a webhook, not {found}.</source>
        <translation>{where}: samtalsåtgärder är ett objekt som {example} eller adressen till en webhook, inte {found}.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>{where}: recordcall is no action of its own; put it beside an action such as connect or play.</source>
        <translation>{where}: recordcall är ingen egen åtgärd; sätt den bredvid en åtgärd som connect eller play.</translation>
    </message>
    <message>
        <location filename="../../designer/callactions/reader.py"/>
        <source>{where}: this object is {first} and {second} at once; an action is one thing. Put one of them behind the other with next.</source>
        <translation>{where}: det här objektet är {first} och {second} på en gång; en åtgärd är en sak. Sätt den ena efter den andra med next.</translation>
    </message>
    <message>
        <location filename="../../designer/engine/errors.py"/>
        <source>{where}: {kind} has no value. Write what it is to {kind}.</source>
        <translation>{where}: {kind} har inget värde. Skriv vad som gäller för {kind}.</translation>
    </message>
    <message>
        <location filename="../../designer/serving/errors.py"/>
        <source>{why} The flow is served as it was before.</source>
        <translation>{why} Flödet serveras som förut.</translation>
    </message>
    <message>
        <location filename="../../designer/app/recording/dialog.py"/>
        <source>{why} The recording is still here: “Use it” tries again.</source>
        <translation>{why} Inspelningen finns kvar här: ”Använd” försöker igen.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/replies.py"/>
        <source>{why} The redirect ({status}) to {to} had it asked again by GET, without the call's fields; 307 and 308 keep them.</source>
        <translation>{why} Omdirigeringen ({status}) till {to} gjorde att den frågades om med GET, utan samtalets fält; 307 och 308 behåller dem.</translation>
    </message>
    <message>
        <location filename="../../designer/emulator/foreground.py"/>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/now_line.py"/>
        <source>{words}  ·  {why}</source>
        <translation>{words}  ·  {why}</translation>
    </message>
    <message>
        <location filename="../../designer/app/calling/words.py"/>
        <source>{words} ({state})</source>
        <translation>{words} ({state})</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{words} · {leg}</source>
        <translation>{words} · {leg}</translation>
    </message>
    <message>
        <location filename="../../designer/app/accounts/strip.py"/>
        <source>{words} · {node}: {what}</source>
        <translation>{words} · {node}: {what}</translation>
    </message>
    <message>
        <location filename="../../designer/app/countries.py"/>
        <source>Åland Islands</source>
        <translation>Åland</translation>
    </message>
    <message>
        <location filename="../../designer/app/start/tour.py"/>
        <source>“Call on the emulator” rings this phone. Answer, listen, press keys: the way the call takes lights up. It stays in this window and costs nothing.</source>
        <translation>”Ring på emulatorn” ringer den här telefonen. Svara, lyssna, tryck på knappar: vägen som samtalet tar lyser upp. Det stannar i det här fönstret och kostar inget.</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/phone_words.py"/>
        <source>“{text}”</source>
        <translation>”{text}”</translation>
    </message>
    <message>
        <location filename="../../designer/app/panels/served/callers_field.py"/>
        <source>… and {count} more</source>
        <translation>… och {count} till</translation>
    </message>
</context>
</TS>
