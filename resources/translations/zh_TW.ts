<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>ActivityBar</name>
    <message>
        <source>Activities</source>
        <translation>功能欄</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>AffairsWindow</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天沒有到期的事。</translation>
    </message>
    <message>
        <source>Open this one</source>
        <translation>開啟這一條</translation>
    </message>
    <message>
        <source>Overdue {count}</source>
        <translation>逾期 {count}</translation>
    </message>
    <message>
        <source>Show at log-in</source>
        <translation>登入時顯示</translation>
    </message>
    <message>
        <source>Today {count}</source>
        <translation>今日 {count}</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事務</translation>
    </message>
    <message>
        <source>What is not handled stays here; nothing disappears by itself.</source>
        <translation>未處理的會一直提醒，不會自己消失</translation>
    </message>
    <message>
        <source>in two days {term}</source>
        <translation>後天{term}</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>農曆{day}</translation>
    </message>
    <message>
        <source>today {term}</source>
        <translation>今天{term}</translation>
    </message>
    <message>
        <source>tomorrow {term}</source>
        <translation>明天{term}</translation>
    </message>
</context>
<context>
    <name>AgingBoard</name>
    <message>
        <source>Checked against balances: aging {total} − balances {balance} = {difference}</source>
        <translation>與餘額核對：賬齡合計 {total} − 客戶餘額合計 {balance} = {difference}</translation>
    </message>
    <message>
        <source>Double click or Enter on a cell shows its documents · due today is not overdue · red is more than {days} days overdue</source>
        <translation>按兩下或Enter 鍵看單據 · 當天到期算未到期 · 紅色為逾期超過 {days} 天</translation>
    </message>
    <message>
        <source>Receivables aging</source>
        <translation>應收賬齡</translation>
    </message>
    <message>
        <source>difference {amount}</source>
        <translation>差額 {amount}</translation>
    </message>
</context>
<context>
    <name>AgingHead</name>
    <message>
        <source>Aging by salesperson</source>
        <translation>各賬齡段按業務員</translation>
    </message>
    <message>
        <source>By age and salesperson</source>
        <translation>賬齡與業務員</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>無業務員</translation>
    </message>
    <message>
        <source>Of these overdue</source>
        <translation>其中逾期</translation>
    </message>
    <message>
        <source>Open documents by age</source>
        <translation>未清單據賬齡</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Overdue more than {days} days</source>
        <translation>逾期超過 {days} 天</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收合計</translation>
    </message>
    <message>
        <source>Unallocated advances</source>
        <translation>未核銷預收</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 戶</translation>
    </message>
    <message>
        <source>{count} customers · open {amount}</source>
        <translation>{count} 戶 · 未清單據 {amount}</translation>
    </message>
    <message>
        <source>{count} customers · {share} of open</source>
        <translation>{count} 戶 · 佔未清單據 {share}</translation>
    </message>
</context>
<context>
    <name>AgingSwitches</name>
    <message>
        <source>All depts</source>
        <translation>全部部門</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按單據日期</translation>
    </message>
    <message>
        <source>By due day</source>
        <translation>按到期日</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人員</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Backing up</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>備份失敗</translation>
    </message>
    <message>
        <source>Backup on the server</source>
        <translation>備份由伺服器負責</translation>
    </message>
    <message>
        <source>Backup today {time}, verified</source>
        <translation>備份 今日 {time} 已驗證</translation>
    </message>
    <message>
        <source>Backup {time}, verified</source>
        <translation>備份 {time} 已驗證</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚無備份</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>A copy is made at the end of work, every 15 minutes while something changes, and before every upgrade. Each copy is opened and checked before it is listed here.</source>
        <translation>收工時、有改動時每 15 分鐘、每次升級前各備份一次。每份備份都經開啟檢查後才欄在這裡。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Go back to the office as it was on {moment}? What was entered since then is no longer in the office; the present file is kept beside it. The program closes the office and asks you to log in again.</source>
        <translation>要把賬套還原到 {moment} 嗎？此後錄入的內容將不在賬套裡，現有檔案會保留在旁邊。程式會關閉賬套，請您重新登入。</translation>
    </message>
    <message>
        <source>None: choose a folder on another disk.</source>
        <translation>未設定：請選擇另一塊磁碟上的資料夾。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二位置</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二備份位置</translation>
    </message>
    <message>
        <source>The backup “{name}” is made and checked.</source>
        <translation>備份「{name}」已完成並通過檢查。</translation>
    </message>
    <message>
        <source>This office is on a server: its backups are made there, by whoever looks after the server.</source>
        <translation>本賬套在伺服器上，備份由伺服器管理員在伺服器上做。</translation>
    </message>
    <message>
        <source>“{name}” is a backup of another office. Put that office in the place of this one? Nobody of this office may be able to log in then; the present file is kept beside it.</source>
        <translation>「{name}」是另一個賬套的備份。要用那個賬套替換當前賬套嗎？替換後，當前賬套的操作員可能都無法登入；當前檔案會保留在旁邊。</translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>All customers</source>
        <translation>全部客戶</translation>
    </message>
    <message>
        <source>All open documents</source>
        <translation>全部未清單據</translation>
    </message>
    <message>
        <source>Documents behind the figure</source>
        <translation>金額構成單據</translation>
    </message>
    <message>
        <source>Enter opens the document, Esc closes.</source>
        <translation>Enter 鍵開啟單據，Esc 關閉。</translation>
    </message>
    <message>
        <source>Unallocated advances and credits</source>
        <translation>未核銷預收與貸項</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Today's affairs</source>
        <translation>今日事務</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Change the file</source>
        <translation>修改檔案</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 級</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>Last {when}</source>
        <translation>最近聯絡 {when}</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>從未聯絡</translation>
    </message>
    <message>
        <source>Next {day}</source>
        <translation>下次聯絡 {day}</translation>
    </message>
    <message>
        <source>No contact person yet</source>
        <translation>還沒有聯絡人</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停單</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>重新啟用</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>結算</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>無</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contact people</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Nothing yet. Press Ctrl+L after the first call.</source>
        <translation>還沒有往來。打完第一個電話後按 Ctrl+L 記下來。</translation>
    </message>
    <message>
        <source>Pages of the card</source>
        <translation>名片各頁</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>聯絡</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間線</translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message>
        <source>Contact people</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>平均收款天數</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下單</translation>
    </message>
    <message>
        <source>Orders / deliveries</source>
        <translation>訂單 / 發貨</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>銷售額</translation>
    </message>
    <message>
        <source>Trade this year</source>
        <translation>今年往來</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
    </message>
</context>
<context>
    <name>CellSums</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>average {average}</source>
        <translation>平均 {average}</translation>
    </message>
    <message>
        <source>blank {count}</source>
        <translation>空白 {count}</translation>
    </message>
    <message>
        <source>{cells} rows: only up to {most} are added up</source>
        <translation>已選 {cells} 行：最多 {most} 行才求和</translation>
    </message>
    <message>
        <source>{column}, {cells} cells: {numbers} numbers, average {sum}</source>
        <translation>{column} 選 {cells} 格：{numbers} 個數，平均 {sum}</translation>
    </message>
    <message>
        <source>{column}, {cells} cells: {numbers} numbers, sum {sum}</source>
        <translation>{column} 選 {cells} 格：{numbers} 個數，合計 {sum}</translation>
    </message>
    <message>
        <source>{column}, {cells} cells: …</source>
        <translation>{column} 選 {cells} 格：…</translation>
    </message>
    <message>
        <source>{column}: {sum} ({numbers} numbers)</source>
        <translation>{column} 合計 {sum}（{numbers} 個數）</translation>
    </message>
    <message>
        <source>{what} not counted</source>
        <translation>{what} 不計</translation>
    </message>
</context>
<context>
    <name>CentreTabs</name>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>關閉（Ctrl+W）</translation>
    </message>
    <message>
        <source>Work in hand</source>
        <translation>正在處理的工作</translation>
    </message>
</context>
<context>
    <name>ChargeDialog</name>
    <message>
        <source>Book</source>
        <translation>入賬</translation>
    </message>
    <message>
        <source>Choose the customer (F4).</source>
        <translation>請選擇客戶（F4）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Opening balance or other charge</source>
        <translation>期初餘額或其他應收</translation>
    </message>
    <message>
        <source>{number} is booked. Type the next one, or press Esc.</source>
        <translation>{number} 已入賬。可繼續輸入下一筆，或按 Esc 退出。</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>圖片…</translation>
    </message>
    <message>
        <source>Save the chart as PDF</source>
        <translation>將圖表存為 PDF</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>將圖表存為圖片</translation>
    </message>
    <message>
        <source>The chart is being drawn …</source>
        <translation>正在繪製圖表…</translation>
    </message>
</context>
<context>
    <name>CheckFigures</name>
    <message numerus="yes">
        <source>%n contact person(s) added</source>
        <translation>
            <numerusform>新增 %n 位聯絡人</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of the check</source>
        <translation>檢查結果的數字</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>共</translation>
    </message>
    <message>
        <source>No data, left out</source>
        <translation>不是資料，不匯入</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>This file holds</source>
        <translation>這張表裡有</translation>
    </message>
    <message numerus="yes">
        <source>updates change %n cell(s)</source>
        <translation>
            <numerusform>更新只動 %n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckGrid</name>
    <message>
        <source>Rows of the file</source>
        <translation>表裡的行</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n row(s) of this finding</source>
        <translation>
            <numerusform>這一類共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that are no data: F2 brings one in</source>
        <translation>
            <numerusform>%n 行不是資料：按 F2 可以改為匯入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): click a figure above to see only those</source>
        <translation>
            <numerusform>%n 行：點上面的數字，只看那些行</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Bring row {row} in as data?</source>
        <translation>第 {row} 行要當資料匯入嗎？</translation>
    </message>
    <message>
        <source>Mend here  F2</source>
        <translation>在此改正  F2</translation>
    </message>
    <message>
        <source>Next problem  F8</source>
        <translation>下一處問題  F8</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Row {row}, {column}: the file stays as it is</source>
        <translation>第 {row} 行，{column}（檔案本身不改）</translation>
    </message>
</context>
<context>
    <name>CheckQuestions</name>
    <message numerus="yes">
        <source>%n hidden row(s) in “{sheet}”</source>
        <translation>
            <numerusform>「{sheet}」裡隱藏的行：%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>All are other customers</source>
        <translation>全部另建</translation>
    </message>
    <message>
        <source>All are the same</source>
        <translation>全部是同一家</translation>
    </message>
    <message>
        <source>All likely duplicates are answered.</source>
        <translation>疑似重複都已回答。</translation>
    </message>
    <message>
        <source>All of it is delivered and paid: nothing is owed or to be shipped, and old plans are not reminded of.</source>
        <translation>全都發完貨、收完款了：不算欠款，不用再發貨，舊的聯絡計劃也不再提醒。</translation>
    </message>
    <message>
        <source>Bring them in too</source>
        <translation>一併匯入</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已決定</translation>
    </message>
    <message>
        <source>Do these prices hold the tax?</source>
        <translation>這些價格含稅嗎？</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>全部先不匯入</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重複</translation>
    </message>
    <message>
        <source>Nothing to decide and nothing to put right.</source>
        <translation>沒有要決定的，也沒有要改正的。</translation>
    </message>
    <message>
        <source>Of goods for 100.00, what does “{text}” leave to pay?</source>
        <translation>100.00 元的貨，「{text}」是付多少？</translation>
    </message>
    <message>
        <source>Please decide</source>
        <translation>請您決定</translation>
    </message>
    <message>
        <source>Settled history</source>
        <translation>都是已結清的舊單</translation>
    </message>
    <message>
        <source>They stay out until you say whether they are the same: below each row, or here for all.</source>
        <translation>沒說明是不是同一家之前不匯入：可以在每一行下面回答，也可以在這裡一次回答。</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>要改正</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含稅</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含稅</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>請留意</translation>
    </message>
    <message>
        <source>{amount}: what is paid, as on the order form</source>
        <translation>付 {amount}：寫的是幾折，同訂單裡的寫法</translation>
    </message>
    <message>
        <source>{amount}: what is taken off</source>
        <translation>付 {amount}：寫的是減多少</translation>
    </message>
    <message numerus="yes">
        <source>{column}: %n cell(s)</source>
        <translation>
            <numerusform>{column}：%n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColleagueChooser</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CollisionBox</name>
    <message>
        <source>A colleague's customer</source>
        <translation>同事的客戶</translation>
    </message>
    <message>
        <source>Already in the office?</source>
        <translation>是否已有此客戶？</translation>
    </message>
    <message>
        <source>Look before you save: it may be one of these.</source>
        <translation>儲存前請先看看：可能就是下面的客戶。</translation>
    </message>
    <message>
        <source>No similar customer found.</source>
        <translation>沒有發現相似的客戶。</translation>
    </message>
    <message>
        <source>Open this customer</source>
        <translation>開啟這個客戶</translation>
    </message>
    <message>
        <source>While you type name, phone or tax no., similar customers appear here.</source>
        <translation>輸入名稱、電話或稅號時，相似的客戶會顯示在這裡。</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>最近聯絡 {day}</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Column in the file</source>
        <translation>檔案中的欄</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>檔案的欄</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>第一個值</translation>
    </message>
    <message>
        <source>— leave empty —</source>
        <translation>— 留空 —</translation>
    </message>
</context>
<context>
    <name>ColumnsList</name>
    <message>
        <source>Add a column</source>
        <translation>增加一欄</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隱藏欄</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>移動欄</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>刪除欄</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>刪除此欄</translation>
    </message>
    <message>
        <source>Show column</source>
        <translation>顯示欄</translation>
    </message>
    <message>
        <source>Shows ### rather than a cut figure</source>
        <translation>放不下時顯示 ###，不會截斷數字</translation>
    </message>
    <message>
        <source>{title} shows: {content}</source>
        <translation>{title}：顯示 {content}</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>修改聯絡記錄</translation>
    </message>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>請從清單中選擇（F4）。</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>兩週後</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>三天後</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一個月後</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記聯絡</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下週一</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Saving this handles the plan: {plan}</source>
        <translation>儲存後，這些到期計劃視為已完成：{plan}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>CopiesBox</name>
    <message>
        <source>Prices on {copy}</source>
        <translation>{copy}上的價格</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>顯示價格</translation>
    </message>
    <message>
        <source>with prices</source>
        <translation>顯示價格</translation>
    </message>
</context>
<context>
    <name>CopiesSheet</name>
    <message>
        <source>Add a copy</source>
        <translation>增加一聯</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>聯次</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>聯次名稱</translation>
    </message>
    <message>
        <source>One multi-part form</source>
        <translation>一份多聯紙，列出各聯</translation>
    </message>
    <message>
        <source>Order, remove</source>
        <translation>排序、刪除</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Printed one after the other</source>
        <translation>逐聯重複列印</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
</context>
<context>
    <name>CreditBar</name>
    <message>
        <source>Advance {amount}</source>
        <translation>預收 {amount}</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Not delivered {amount}</source>
        <translation>未發貨 {amount}</translation>
    </message>
    <message>
        <source>Not due {amount}</source>
        <translation>未到期 {amount}</translation>
    </message>
    <message>
        <source>Overdue {amount}</source>
        <translation>逾期 {amount}</translation>
    </message>
    <message>
        <source>Owes and ordered {amount}</source>
        <translation>欠款及未發貨 {amount}</translation>
    </message>
    <message>
        <source>Used {share} ·</source>
        <translation>已用 {share} ·</translation>
    </message>
    <message>
        <source>left</source>
        <translation>尚可用</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設</translation>
    </message>
    <message>
        <source>over by</source>
        <translation>超出</translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <source>Balance {balance}  +  Undelivered {undelivered}  +  This one {document}  =  {total}</source>
        <translation>應收 {balance}  +  未發貨 {undelivered}  +  本單 {document}  =  {total}</translation>
    </message>
    <message>
        <source>Cannot be confirmed; ask for the hold to be lifted</source>
        <translation>不能確認，請先解除停供</translation>
    </message>
    <message>
        <source>Confirming asks for a reason, which is logged</source>
        <translation>確認時請填原因，會記入日誌</translation>
    </message>
    <message>
        <source>Credit limit {limit}</source>
        <translation>信用額度 {limit}</translation>
    </message>
    <message>
        <source>Customer is on hold</source>
        <translation>客戶已停供</translation>
    </message>
    <message>
        <source>No credit limit</source>
        <translation>未設信用額度</translation>
    </message>
    <message>
        <source>No credit limit agreed</source>
        <translation>未設信用額度</translation>
    </message>
    <message>
        <source>Over the credit limit by {amount}</source>
        <translation>超出信用額度 {amount} 元</translation>
    </message>
    <message>
        <source>Overdue for {days} days</source>
        <translation>已逾期 {days} 天</translation>
    </message>
    <message>
        <source>Within credit</source>
        <translation>信用額度內</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>無逾期</translation>
    </message>
    <message>
        <source>oldest overdue {days} days</source>
        <translation>最久逾期 {days} 天</translation>
    </message>
    <message>
        <source>oldest overdue {days} days (at most {most})</source>
        <translation>最久逾期 {days} 天（限 {most} 天）</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Save what you typed about this customer?</source>
        <translation>儲存已輸入的客戶資料嗎？</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar (F4)</source>
        <translation>日曆（F4）</translation>
    </message>
    <message>
        <source>Type a date such as 1122, +3 or 2026-11-22.</source>
        <translation>請輸入日期，如 1122、+3 或 2026-11-22。</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新部門</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>DepartmentList</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>刪除 {name}？</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已刪除「{name}」。</translation>
    </message>
</context>
<context>
    <name>DesignerWindow</name>
    <message>
        <source>Choose a picture</source>
        <translation>選擇圖片</translation>
    </message>
    <message>
        <source>Opening the template …</source>
        <translation>正在開啟範本…</translation>
    </message>
    <message>
        <source>Template designer</source>
        <translation>範本設計</translation>
    </message>
    <message>
        <source>Template {name}</source>
        <translation>範本「{name}」</translation>
    </message>
    <message>
        <source>What is the template to be called?</source>
        <translation>範本叫什麼名字？</translation>
    </message>
    <message>
        <source>copy of a built-in template</source>
        <translation>內置範本的副本</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>{name} is not saved.</source>
        <translation>「{name}」還沒有儲存。</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>「{name}」已儲存。</translation>
    </message>
    <message>
        <source>{name}, own</source>
        <translation>{name}（自用）</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Fields and sample values</source>
        <translation>欄位與範例值</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>取消復原</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>DetailedBox</name>
    <message>
        <source>Copy details</source>
        <translation>複製詳情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>繼續工作</translation>
    </message>
</context>
<context>
    <name>DictionariesTab</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Alt+↑↓ moves a word; Ctrl+V adds a column that was copied in Excel.</source>
        <translation>Alt+↑↓ 移動；從 Excel 複製一欄可直接 Ctrl+V 貼上。</translation>
    </message>
    <message>
        <source>By sound</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Join “{old}” with “{new}”? {count} records will say “{new}”.</source>
        <translation>把「{old}」併入「{new}」？有 {count} 條記錄改為「{new}」。</translation>
    </message>
    <message>
        <source>Pick lists</source>
        <translation>資料字典</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Switch off or on</source>
        <translation>停用或啟用</translation>
    </message>
    <message>
        <source>The pick list “{name}” is saved.</source>
        <translation>資料字典「{name}」已儲存。</translation>
    </message>
    <message>
        <source>What the choices of forms offer; each change is in the audit log.</source>
        <translation>各處下拉框裡的選項；改動都記入操作日誌。</translation>
    </message>
    <message>
        <source>{count} records follow.</source>
        <translation>{count} 條記錄一起改。</translation>
    </message>
</context>
<context>
    <name>DockRail</name>
    <message>
        <source>Folded reminders</source>
        <translation>收起的提醒</translation>
    </message>
</context>
<context>
    <name>DockStrip</name>
    <message>
        <source>F12  Show the lists</source>
        <translation>F12  展開清單</translation>
    </message>
    <message>
        <source>Folded lists</source>
        <translation>收起的清單</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Being corrected</source>
        <translation>更正中</translation>
    </message>
    <message>
        <source>Draft · number when confirmed</source>
        <translation>草稿 · 確認時取號</translation>
    </message>
    <message>
        <source>Former version {number}</source>
        <translation>歷史版本 {number}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
</context>
<context>
    <name>DocumentFoot</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not finished</source>
        <translation>
            <numerusform>%n 行未完</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅額</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>稅額 {rate}</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>價稅合計</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含稅</translation>
    </message>
    <message>
        <source>{rate}: {net} + tax {tax}</source>
        <translation>{rate}：{net} + 稅 {tax}</translation>
    </message>
</context>
<context>
    <name>DocumentTab</name>
    <message>
        <source>Nothing was typed, so the draft is not kept.</source>
        <translation>沒有錄入內容，草稿未保留。</translation>
    </message>
    <message>
        <source>Reloaded; what you typed is kept and not saved yet.</source>
        <translation>已重新載入；您錄入的內容保留着，還沒有儲存。</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>儲存為草稿</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>{time} 已儲存</translation>
    </message>
    <message>
        <source>What you typed after that is not in it.</source>
        <translation>之後輸入的內容不在其中。</translation>
    </message>
    <message>
        <source>{number} is binding already: what you typed stands in a copy of it.</source>
        <translation>{number} 已生效：您錄入的內容在它的副本里。</translation>
    </message>
    <message>
        <source>“{title}” is not saved.</source>
        <translation>「{title}」還沒有儲存。</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Open them again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>These were half typed when the program ended:
{names}</source>
        <translation>上次程式退出時，以下內容還沒有錄完：
{names}</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>全部丟棄</translation>
    </message>
</context>
<context>
    <name>DriverPrinting</name>
    <message>
        <source>The printer uses paper of {width} × {height} mm. Choose its paper in the printer's settings.</source>
        <translation>印表機使用的紙是 {width} × {height} 毫米，請在印表機設定中選擇它的紙張。</translation>
    </message>
    <message>
        <source>{number} went to {target}.</source>
        <translation>{number} 已發送到 {target}。</translation>
    </message>
    <message>
        <source>{printer} did not take the document. Look whether it is switched on, then print again.</source>
        <translation>{printer} 沒有接收單據。請看看它是否開着，再列印一次。</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>The quote gives {discount} off.</source>
        <translation>報價單的折扣是 {discount}。</translation>
    </message>
</context>
<context>
    <name>EditorSaving</name>
    <message>
        <source>Give up the correction</source>
        <translation>放棄更正</translation>
    </message>
    <message>
        <source>Give up the correction? The order is again as it was before.</source>
        <translation>放棄更正？訂單還原為更正前的內容。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>Throw this draft away?</source>
        <translation>丟棄這張草稿？</translation>
    </message>
</context>
<context>
    <name>ElementButton</name>
    <message>
        <source>{name}: click, or drag it onto the paper</source>
        <translation>{name}：點一下，或拖到紙上</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Changed elsewhere meanwhile.</source>
        <translation>別處剛改過。</translation>
    </message>
    <message>
        <source>Deleted elsewhere.</source>
        <translation>別處已刪除。</translation>
    </message>
    <message>
        <source>Deleted elsewhere. Saving keeps it as a new one.</source>
        <translation>別處已刪除。儲存時會另存為新單據。</translation>
    </message>
    <message>
        <source>Reload and keep mine</source>
        <translation>重新載入，保留我的</translation>
    </message>
</context>
<context>
    <name>EmployeeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Logs in as {name}</source>
        <translation>登入名 {name}</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>新職員</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>儲存並關閉</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>儲存並錄下一位</translation>
    </message>
    <message>
        <source>{name} is saved as {code}.</source>
        <translation>{name} 已儲存，工號 {code}。接着錄下一位。</translation>
    </message>
</context>
<context>
    <name>EmployeeList</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>刪除 {name}？</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已刪除「{name}」。</translation>
    </message>
    <message>
        <source>{name} works here again; the log-in stays off until you let it in under Operators.</source>
        <translation>{name} 已還原在職；登入仍停用，請在「操作員」裡放行。</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>A manager gave you this password. Choose one that only you know.</source>
        <translation>這是經理給您的密碼，請換成只有您知道的。</translation>
    </message>
    <message>
        <source>Copy and open</source>
        <translation>複製並開啟</translation>
    </message>
    <message>
        <source>Go on without that work</source>
        <translation>不要那些內容，繼續</translation>
    </message>
    <message>
        <source>Making the demo office: a year of trade …</source>
        <translation>正在建立示範公司：一年的往來…</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>還原 {moment} 的備份</translation>
    </message>
    <message>
        <source>Restore the last backup</source>
        <translation>還原最近的備份</translation>
    </message>
    <message>
        <source>“{name}” is a backup. It is copied to this computer and the copy is opened as an office; the backup itself stays as it is.</source>
        <translation>「{name}」是一個備份。程式會先把它複製到這臺電腦，再開啟復製出來的賬套；備份本身保持不變。</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>New competitor</source>
        <translation>新競爭對手</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新合作伙伴</translation>
    </message>
    <message>
        <source>Only the name is needed; Enter goes through the usual fields.</source>
        <translation>只有名稱必填；按 Enter 依次經過常用項目。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用了</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>was {word}</source>
        <translation>原 {word}</translation>
    </message>
</context>
<context>
    <name>ExpressionField</name>
    <message>
        <source>Fields and functions (F4)</source>
        <translation>欄位與函式（F4）</translation>
    </message>
</context>
<context>
    <name>FaultBox</name>
    <message numerus="yes">
        <source>It has happened %n time(s) since this was shown.</source>
        <translation>
            <numerusform>本視窗開啟以來已發生 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. What you typed is still here: try again, and if it happens again, send these details to your supplier.</source>
        <translation>程式內部出錯了。您錄入的內容還在：請再試一次；如果再次出現，請把下面的詳情發給軟體供應商。</translation>
    </message>
</context>
<context>
    <name>FieldChooser</name>
    <message>
        <source>Double click or Enter puts it in</source>
        <translation>按兩下或按Enter 鍵插入</translation>
    </message>
    <message>
        <source>Fields and functions</source>
        <translation>欄位與函式</translation>
    </message>
    <message>
        <source>Find field or function</source>
        <translation>找欄位或函式</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函式</translation>
    </message>
</context>
<context>
    <name>FieldPanel</name>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Fields and sample values</source>
        <translation>欄位與範例值</translation>
    </message>
    <message>
        <source>drag onto the paper</source>
        <translation>拖到紙上</translation>
    </message>
</context>
<context>
    <name>FieldTree</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields and sample values</source>
        <translation>欄位與範例值</translation>
    </message>
    <message>
        <source>Find field</source>
        <translation>找欄位</translation>
    </message>
    <message>
        <source>{name}: drag it onto the paper, or press Enter</source>
        <translation>{name}：拖到紙上，或按Enter 鍵</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Changed, not saved yet</source>
        <translation>已修改，尚未儲存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Someone changed this customer meanwhile: saving will ask you to reload.</source>
        <translation>此客戶已被他人修改：儲存時會請您重新載入。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>復原修改</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>去掉篩選</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>去掉這項篩選</translation>
    </message>
    <message>
        <source>Remove {filter}</source>
        <translation>去掉 {filter}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>{column}: {words}</source>
        <translation>{column}：{words}</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 種</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter “{column}”</source>
        <translation>篩選「{column}」</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Type a date such as 1122.</source>
        <translation>請輸入日期，如 1122。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>請輸入數字。</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不小於</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不大於</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等於</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>為空</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>不為空</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A hardware trading firm with a year of trade; nothing you do there matters.</source>
        <translation>一家五金貿易公司一年的業務，可隨意試用。</translation>
    </message>
    <message>
        <source>An office that was made before, or a backup of one.</source>
        <translation>以前建好的賬套，或它的備份。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Connect to the office's server</source>
        <translation>連線公司伺服器</translation>
    </message>
    <message>
        <source>Customers, quotes, orders, deliveries and receivables of your office.</source>
        <translation>管好公司的客戶、報價、訂單、發貨和應收。</translation>
    </message>
    <message>
        <source>First operator</source>
        <translation>第一位操作員</translation>
    </message>
    <message>
        <source>Keep the office in</source>
        <translation>賬套儲存在</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Look at a demo office</source>
        <translation>看看示範賬套</translation>
    </message>
    <message>
        <source>Make a new office</source>
        <translation>新增賬套</translation>
    </message>
    <message>
        <source>Make the office</source>
        <translation>建立賬套</translation>
    </message>
    <message>
        <source>Name, address and bank of your office, then you as its first operator.</source>
        <translation>填寫公司名稱、地址和銀行，再設您為第一位操作員。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Office files (*.crm)</source>
        <translation>賬套檔案 (*.crm)</translation>
    </message>
    <message>
        <source>Office files (*.crm);;All files (*)</source>
        <translation>賬套檔案 (*.crm);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open an office file</source>
        <translation>開啟賬套檔案</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>再次開啟 {name}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Several computers work together on one PostgreSQL server.</source>
        <translation>多臺電腦共用一臺 PostgreSQL 伺服器。</translation>
    </message>
    <message>
        <source>The first operator</source>
        <translation>第一位操作員</translation>
    </message>
    <message>
        <source>The office is kept in {path}</source>
        <translation>賬套儲存在 {path}</translation>
    </message>
    <message>
        <source>The system does not let the program start by itself: {fault}</source>
        <translation>系統不允許程式自動啟動：{fault}</translation>
    </message>
    <message>
        <source>This stands at the head of your documents. You can change it later.</source>
        <translation>這些內容印在單據抬頭，以後可以修改。</translation>
    </message>
    <message>
        <source>Welcome to CRM Desktop</source>
        <translation>歡迎使用 CRM Desktop</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想怎樣開始？</translation>
    </message>
    <message>
        <source>You: a manager, who can let others in and give them roles.</source>
        <translation>您就是經理，可以添加其他人並分配角色。</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>您的公司</translation>
    </message>
</context>
<context>
    <name>FirstStepsTab</name>
    <message>
        <source>All is done, {name}.</source>
        <translation>{name}，都做好了。</translation>
    </message>
    <message>
        <source>In this order it is least work; stop any time and go on later. 1–6 choose, Enter begins.</source>
        <translation>按次序來最省事；按 1–6 選一步，Enter 開始。做到一半可以關掉，回來接着做。</translation>
    </message>
    <message>
        <source>can be done now</source>
        <translation>現在就可以</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>waits for “{step}”</source>
        <translation>等「{step}」</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done} / {all} 步</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n step(s) are left until all can be used</source>
        <translation>
            <numerusform>{name}，還差 %n 步就能全面用起來</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormTab</name>
    <message>
        <source>Give up</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Give up what you typed here?</source>
        <translation>放棄這裡已輸入的內容嗎？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>GroupPopup</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>更多 {count}</translation>
    </message>
</context>
<context>
    <name>HeadFacts</name>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 級</translation>
    </message>
    <message>
        <source>Stays as you typed it: {fields}</source>
        <translation>按您輸入的保留：{fields}</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>最近聯絡 {when}</translation>
    </message>
    <message numerus="yes">
        <source>prices of %n line(s)</source>
        <translation>
            <numerusform>%n 行的價格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>1122, +3, today</source>
        <translation>1122、+3、今天</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>幫助</translation>
    </message>
    <message>
        <source>In forms and documents</source>
        <translation>表單與單據</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Shift and a click</source>
        <translation>Shift+按一下</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>本頁正文</translation>
    </message>
    <message>
        <source>a reminder: done, later, hand on</source>
        <translation>提醒：完成、稍後、轉交</translation>
    </message>
    <message>
        <source>back out; asks if something was typed</source>
        <translation>退出；已有錄入時會先詢問</translation>
    </message>
    <message>
        <source>back to the document; from there, close it</source>
        <translation>回到單據；在單據裡則關閉它</translation>
    </message>
    <message>
        <source>close the tab</source>
        <translation>關閉當前標籤</translation>
    </message>
    <message>
        <source>confirm or save, and begin a new one</source>
        <translation>確認或儲存，並新增一張</translation>
    </message>
    <message>
        <source>confirm, post</source>
        <translation>確認、過賬</translation>
    </message>
    <message>
        <source>copy the document</source>
        <translation>複製單據</translation>
    </message>
    <message>
        <source>copy the selected rows</source>
        <translation>複製選中的行</translation>
    </message>
    <message>
        <source>document centre: today, this week, this month …</source>
        <translation>單據中心：今天、本週、本月……</translation>
    </message>
    <message>
        <source>filter the column with the cursor: tick values, find by pinyin</source>
        <translation>篩選游標所在的欄：打勾，可用拼音找</translation>
    </message>
    <message>
        <source>fold lists and reminders, or show them again</source>
        <translation>收起或展開清單和提醒</translation>
    </message>
    <message>
        <source>in a date field: 22 November, in three days, today</source>
        <translation>日期欄：11 月 22 日、三天後、今天</translation>
    </message>
    <message>
        <source>in columns of figures: sum and average of these cells</source>
        <translation>在數字欄裡：所選各格的合計和平均</translation>
    </message>
    <message>
        <source>insert a line, delete it</source>
        <translation>插入行、刪除行</translation>
    </message>
    <message>
        <source>next field or cell</source>
        <translation>下一欄或下一格</translation>
    </message>
    <message>
        <source>next part of the window: documents, lists, reminders, bars</source>
        <translation>視窗的下一部分：單據、清單、提醒、工具列</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>下一個標籤</translation>
    </message>
    <message>
        <source>on a column head: sort by it as well</source>
        <translation>點欄頭：按多欄排序</translation>
    </message>
    <message>
        <source>open the choice or the calendar</source>
        <translation>開啟選擇框或日曆</translation>
    </message>
    <message>
        <source>open the row</source>
        <translation>開啟該行</translation>
    </message>
    <message>
        <source>paste lines from Excel</source>
        <translation>從 Excel 貼上明細</translation>
    </message>
    <message>
        <source>print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>put the rows in groups, with sums</source>
        <translation>分組，帶小計</translation>
    </message>
    <message>
        <source>remove all filters</source>
        <translation>去掉全部篩選</translation>
    </message>
    <message>
        <source>save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>search everything: customers, people, documents, commands</source>
        <translation>全局搜尋：客戶、聯絡人、單據、命令</translation>
    </message>
    <message>
        <source>the document before it, after it</source>
        <translation>上一張單據、下一張單據</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>本幫助</translation>
    </message>
    <message>
        <source>to Excel, as seen</source>
        <translation>匯出到 Excel，所見即所得</translation>
    </message>
    <message>
        <source>type to filter the list; Esc clears it</source>
        <translation>直接打字即篩選；Esc 清除</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>復原、取消復原</translation>
    </message>
    <message>
        <source>workspace: sales, assistant, finance, purchasing, manager</source>
        <translation>工作臺：銷售、內勤、財務、採購、經理</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>After</source>
        <translation>調後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>調前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>No price was changed yet.</source>
        <translation>還沒有調過價。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>調價記錄</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message numerus="yes">
        <source>%n likely duplicate(s) stay out</source>
        <translation>
            <numerusform>疑似重複 %n 行不匯入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer first</source>
        <translation>
            <numerusform>還有 %n 問，請先回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought in</source>
        <translation>
            <numerusform>已匯入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that stay out to Excel…</source>
        <translation>
            <numerusform>不匯入的 %n 行存為 Excel…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be written</source>
        <translation>
            <numerusform>將寫入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with errors stay out</source>
        <translation>
            <numerusform>有錯的 %n 行不匯入</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the office is made first; the import can be undone as a whole.</source>
        <translation>匯入前自動備份；以後可以整批復原，還原原樣。</translation>
    </message>
    <message>
        <source>Another file…  Ctrl+O</source>
        <translation>再匯入一份…  Ctrl+O</translation>
    </message>
    <message>
        <source>Check  F5</source>
        <translation>檢查  F5</translation>
    </message>
    <message>
        <source>Check again  F5</source>
        <translation>重新檢查  F5</translation>
    </message>
    <message>
        <source>Columns  Alt+←</source>
        <translation>改對應欄  Alt+←</translation>
    </message>
    <message>
        <source>Errors to Excel…</source>
        <translation>錯誤行存為 Excel…</translation>
    </message>
    <message>
        <source>Import  Ctrl+Enter</source>
        <translation>匯入  Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>匯入 %n 行  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone as a whole, here or later under “Past imports”.</source>
        <translation>可以整批復原：在這裡，或以後在「匯入記錄」裡。</translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>沒有可匯入的</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>匯入記錄</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>儲存方案…</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>{what}: {new} new, {updated} updated, {skipped} already there</source>
        <translation>{what}：新增 {new}，更新 {updated}，已存在 {skipped}</translation>
    </message>
</context>
<context>
    <name>ImportHead</name>
    <message>
        <source>Already there</source>
        <translation>已存在的</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>匯入為</translation>
    </message>
    <message>
        <source>Choose file…  Ctrl+O</source>
        <translation>選擇檔案…  Ctrl+O</translation>
    </message>
    <message>
        <source>Columns chosen below</source>
        <translation>按下面的對應</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保持不變</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>匯入方案</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>還沒有選擇檔案</translation>
    </message>
    <message>
        <source>No row looks like titles. Which one holds them?</source>
        <translation>沒有一行像表頭。表頭在哪一行？</translation>
    </message>
    <message>
        <source>Report them as errors</source>
        <translation>作為錯誤列出</translation>
    </message>
    <message>
        <source>Row with the titles</source>
        <translation>表頭行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>choose the row with the titles</source>
        <translation>請選表頭行</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet}（隱藏）</translation>
    </message>
</context>
<context>
    <name>ImportTab</name>
    <message>
        <source>By hand</source>
        <translation>手工對應</translation>
    </message>
    <message>
        <source>Choose a workbook (.xlsx, .xls or .csv) with customers, products, contacts, orders or old receivables. It is checked first; nothing changes before you press Import, and an import can be undone as a whole.</source>
        <translation>請選擇一個工作簿（.xlsx、.xls 或 .csv），內容可以是客戶、商品、聯絡記錄、訂單或期初應收。先檢查，按「匯入」之前不改動任何資料；匯入後可以整批復原。</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>匯入方案的名稱</translation>
    </message>
    <message>
        <source>Press F5 to check the file with this mapping.</source>
        <translation>按 F5 用此方案檢查檔案。</translation>
    </message>
    <message>
        <source>The check changed nothing.</source>
        <translation>檢查沒有改動任何資料。</translation>
    </message>
    <message>
        <source>The import is done; it can be undone as a whole.</source>
        <translation>匯入完成，可以整批復原。</translation>
    </message>
    <message>
        <source>The import is undone; everything is as it was.</source>
        <translation>已復原匯入，一切還原原樣。</translation>
    </message>
    <message>
        <source>The mapping “{name}” is kept.</source>
        <translation>匯入方案「{name}」已儲存。</translation>
    </message>
    <message>
        <source>Workbook to import</source>
        <translation>要匯入的工作簿</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n row(s) stay out: errors and likely duplicates. Import the others?</source>
        <translation>
            <numerusform>有 %n 行不匯入（有錯誤或疑似重複）。匯入其餘的嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在檢查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>Reading “{file}”</source>
        <translation>正在讀取「{file}」</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>有錯誤的行</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>Undo this import? All that it brought in is deleted; what it changed is put back.</source>
        <translation>要復原這次匯入嗎？它帶進來的全部刪除，改過的還原原樣。</translation>
    </message>
    <message>
        <source>{file} - rows with errors.xlsx</source>
        <translation>{file} - 錯誤行.xlsx</translation>
    </message>
</context>
<context>
    <name>JobFollower</name>
    <message>
        <source>{title} is printed.</source>
        <translation>{title} 已列印完。</translation>
    </message>
    <message>
        <source>{title} was removed from the printer's queue.</source>
        <translation>{title} 已從印表機的佇列中刪除。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close without saving what you typed?</source>
        <translation>不儲存已輸入的內容就關閉嗎？</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>繼續編輯</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>儲存並新增</translation>
    </message>
    <message>
        <source>Throw away what was typed</source>
        <translation>放棄已輸入的內容</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Hand the customers over in the list of customers; documents keep this name.</source>
        <translation>客戶請在客戶清單裡移交；舊單據仍保留這個名字。</translation>
    </message>
    <message>
        <source>Has left: switch the log-in off</source>
        <translation>辦理離職，停用登入</translation>
    </message>
    <message>
        <source>What is still {name}'s</source>
        <translation>{name} 名下還有什麼</translation>
    </message>
    <message>
        <source>{name} has left and cannot log in any more.</source>
        <translation>{name} 已離職，不能再登入。</translation>
    </message>
    <message>
        <source>{name} leaves</source>
        <translation>{name} 離職</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>draft {count}</source>
        <translation>草稿 {count}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>void {count}</source>
        <translation>作廢 {count}</translation>
    </message>
    <message>
        <source>{what} not in the sum</source>
        <translation>{what} 不計</translation>
    </message>
</context>
<context>
    <name>LikelyLine</name>
    <message>
        <source>Another customer</source>
        <translation>另建一家</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>是同一家</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>take, to the next cell</source>
        <translation>取用，到下一格</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>請從清單中選擇（F4）。</translation>
    </message>
    <message>
        <source>Line {number}: {problem}</source>
        <translation>第 {number} 行：{problem}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Not taken: {columns}</source>
        <translation>未採用的欄：{columns}</translation>
    </message>
    <message>
        <source>Nothing found for {text}: F4 shows all</source>
        <translation>沒有找到 {text}：F4 顯示全部</translation>
    </message>
    <message>
        <source>Press Enter here to take “{text}”.</source>
        <translation>在此按Enter 鍵採用「{text}」。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>取消復原</translation>
    </message>
    <message>
        <source>Type a date such as 1122, +3 or 2026-11-22.</source>
        <translation>請輸入日期，如 1122、+3 或 2026-11-22。</translation>
    </message>
    <message>
        <source>Type a number from 0 to {most}.</source>
        <translation>請輸入 0 到 {most} 之間的數。</translation>
    </message>
    <message>
        <source>Type a number such as 1,234.50.</source>
        <translation>請輸入數字，如 1,234.50。</translation>
    </message>
    <message>
        <source>Type a smaller number: at most {most}.</source>
        <translation>數字太大，最多 {most}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Ask a manager: your role may not give views to all.</source>
        <translation>請找經理：您的角色不能把檢視提供給所有人。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>刪除此檢視</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Follow customer</source>
        <translation>跟隨客戶</translation>
    </message>
    <message>
        <source>Follow: {name}</source>
        <translation>跟隨客戶：{name}</translation>
    </message>
    <message>
        <source>Give this view to all</source>
        <translation>讓所有人使用此檢視</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>列印清單</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Reset the list</source>
        <translation>還原預設清單</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>另存為檢視…</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在清單中尋找</translation>
    </message>
    <message>
        <source>Show void</source>
        <translation>顯示作廢</translation>
    </message>
    <message>
        <source>Show void ({count})</source>
        <translation>顯示作廢 {count}</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>直接打字即篩選</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>View: Standard</source>
        <translation>檢視：標準</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>檢視：{name}</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已選 {count}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / 共 {all}</translation>
    </message>
</context>
<context>
    <name>ListEmpty</name>
    <message>
        <source>Filtered out: {count}. Ctrl+Shift+L removes the filters.</source>
        <translation>篩掉了 {count}：按 Ctrl+Shift+L 去掉篩選。</translation>
    </message>
    <message>
        <source>Nothing matches. Ctrl+Shift+L removes the filters.</source>
        <translation>沒有符合條件的內容，按 Ctrl+Shift+L 去掉篩選。</translation>
    </message>
    <message>
        <source>Nothing matches. Esc clears the search.</source>
        <translation>沒有符合條件的內容，按 Esc 清除篩選。</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Column heads</source>
        <translation>欄頭</translation>
    </message>
</context>
<context>
    <name>ListLayout</name>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Everybody has the view “{name}” now.</source>
        <translation>所有人都可以使用檢視「{name}」了。</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>檢視名稱</translation>
    </message>
</context>
<context>
    <name>ListMenus</name>
    <message>
        <source>By {column}</source>
        <translation>按{column}分組</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>篩選…</translation>
    </message>
    <message>
        <source>Group by this, with sums</source>
        <translation>按此欄分組並小計</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>分組…</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隱藏此欄</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>No groups any more</source>
        <translation>取消分組</translation>
    </message>
    <message>
        <source>Only “{value}”</source>
        <translation>只看「{value}」</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort by this as well</source>
        <translation>同時按此欄排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Sort, filter, move columns</source>
        <translation>排序、篩選、移動欄</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Total {count}</source>
        <translation>合計 {count}</translation>
    </message>
    <message>
        <source>{what} listed, not in the sums</source>
        <translation>{what} 在欄，不計入金額</translation>
    </message>
    <message>
        <source>{what} not shown</source>
        <translation>{what} 未顯示</translation>
    </message>
</context>
<context>
    <name>ListSelection</name>
    <message>
        <source>Copy rows</source>
        <translation>複製各行</translation>
    </message>
    <message>
        <source>Selected {count}</source>
        <translation>已選 {count}</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Another office…</source>
        <translation>換一個賬套…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核對…</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登入名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Type your log-in name.</source>
        <translation>請輸入登入名。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>請輸入密碼。</translation>
    </message>
</context>
<context>
    <name>LookupField</name>
    <message>
        <source>Choose (F4)</source>
        <translation>選擇（F4）</translation>
    </message>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>請從清單中選擇（F4）。</translation>
    </message>
    <message>
        <source>Nothing found for {text}: F4 shows all</source>
        <translation>沒有找到 {text}：F4 顯示全部</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>take</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>{text} fits several: F4 shows them</source>
        <translation>「{text}」對應多條：按 F4 選擇</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Leave lists open beside documents</source>
        <translation>錄單時不收起清單</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作臺</translation>
    </message>
</context>
<context>
    <name>MatchPopup</name>
    <message>
        <source>The first {count}</source>
        <translation>前 {count} 項</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 項</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>客戶(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>幫助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Money</source>
        <translation>資金(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Purchasing</source>
        <translation>採購(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sales</source>
        <translation>銷售(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>視窗(&amp;W)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>關閉標籤</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>停靠面板</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Fold or show lists</source>
        <translation>收起或展開清單</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>幫助</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>More of the bar</source>
        <translation>欄中更多操作</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>視窗的下一部分</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>取消復原</translation>
    </message>
    <message>
        <source>Reset workspace</source>
        <translation>還原當前工作臺</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>系統(&amp;Y)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜尋</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在清單中尋找</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Type a date and a time such as 1122 14:30.</source>
        <translation>請輸入日期和時間，如 1122 14:30。</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Next document</source>
        <translation>下一張</translation>
    </message>
    <message>
        <source>No document of this kind stands after it.</source>
        <translation>這類單據裡，後面沒有了。</translation>
    </message>
    <message>
        <source>No document of this kind stands before it.</source>
        <translation>這類單據裡，前面沒有了。</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一張</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number such as 1,234.50.</source>
        <translation>請輸入數字，如 1,234.50。</translation>
    </message>
    <message>
        <source>Type a smaller number: at most {most}.</source>
        <translation>數字太大，最多 {most}。</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>As usual</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>Begins anew</source>
        <translation>歸零</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Meets none of the {count} numbers given so far, and no other document's.</source>
        <translation>與已有 {count} 個號、其他單據的格式都不會重。</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>下一個號</translation>
    </message>
    <message>
        <source>Numbers of documents</source>
        <translation>單據編號</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>編號格式</translation>
    </message>
    <message>
        <source>Pattern of the numbers</source>
        <translation>編號格式</translation>
    </message>
    <message>
        <source>The 1000th of a period</source>
        <translation>一期內第 1000 張</translation>
    </message>
    <message>
        <source>Today's next</source>
        <translation>今天下一張</translation>
    </message>
    <message>
        <source>Tomorrow's first</source>
        <translation>明天第一張</translation>
    </message>
    <message>
        <source>begins with 1 {when}</source>
        <translation>從 1 起：{when}</translation>
    </message>
    <message>
        <source>given when a document becomes binding, without gaps</source>
        <translation>確認時取號，不跳號、不重號</translation>
    </message>
</context>
<context>
    <name>OfficeSession</name>
    <message>
        <source>The server does not answer. What is saved and what you have typed stays; the program goes on by itself as soon as the server is there again.</source>
        <translation>伺服器連線不上。已儲存的和正在錄入的都不會丟；伺服器一還原，程式會自動接着工作。</translation>
    </message>
    <message>
        <source>The server is there again.</source>
        <translation>伺服器已還原連線。</translation>
    </message>
    <message>
        <source>The system does not let the program start by itself: {fault}</source>
        <translation>系統不允許程式自動啟動：{fault}</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Opening the office …</source>
        <translation>正在開啟賬套……</translation>
    </message>
</context>
<context>
    <name>OperatorDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>新職員</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新增操作員</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>OperatorList</name>
    <message>
        <source>Block</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Block {name}? What he or she did stays under this name.</source>
        <translation>停用 {name} 嗎？其做過的一切仍記在其名下。</translation>
    </message>
    <message>
        <source>It is to be changed at the next log-in.</source>
        <translation>下次登入時須修改。</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Add part</source>
        <translation>增加頁面部分</translation>
    </message>
    <message>
        <source>Continuous form with tractor holes</source>
        <translation>連續紙，兩邊有孔</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>頁邊</translation>
    </message>
    <message>
        <source>Edges mm</source>
        <translation>頁邊 mm</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>下</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Height and pages of this part</source>
        <translation>這部分的高度與所在頁</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>紙張尺寸</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>頁面部分</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>去掉頁面部分</translation>
    </message>
    <message>
        <source>Size mm</source>
        <translation>大小 mm</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>W</source>
        <translation>寬</translation>
    </message>
</context>
<context>
    <name>PaintersDialog</name>
    <message>
        <source>All four painters</source>
        <translation>四種輸出對照</translation>
    </message>
    <message>
        <source>Dot-matrix printer, 24 pins</source>
        <translation>24 針印表機</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>PDF, as a reader shows it</source>
        <translation>PDF（閱讀器裡的樣子）</translation>
    </message>
    <message>
        <source>Screen and ordinary printers</source>
        <translation>螢幕與一般印表機</translation>
    </message>
    <message>
        <source>is being painted …</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>{count} bytes for this page</source>
        <translation>本頁 {count} 位元組</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} KB, fonts inside</source>
        <translation>{size} KB，已嵌入字型</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密碼</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add contact person</source>
        <translation>添加聯絡人</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要聯絡人</translation>
    </message>
    <message>
        <source>Make main contact</source>
        <translation>設為主要聯絡人</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name} from the contact people?</source>
        <translation>把 {name} 從聯絡人中移除嗎？</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>農曆{day}</translation>
    </message>
    <message>
        <source>{birthday}, next on {day}</source>
        <translation>{birthday}，下次 {day}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>新聯絡人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>From a file …</source>
        <translation>從檔案…</translation>
    </message>
    <message>
        <source>Office's logo</source>
        <translation>本公司標誌</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Shows a file kept in the template</source>
        <translation>顯示存在範本裡的圖片</translation>
    </message>
    <message>
        <source>Shows the office's logo</source>
        <translation>顯示本公司標誌</translation>
    </message>
    <message>
        <source>The office has no logo yet</source>
        <translation>本公司還沒有標誌圖片</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose picture…</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>標誌</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>無標誌</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>圖片 (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PopupList</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>轉交</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>The pages are being laid out …</source>
        <translation>正在排版……</translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checks · %n place(s)</source>
        <translation>
            <numerusform>檢查 · %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks · all right</source>
        <translation>檢查 · 沒有問題</translation>
    </message>
    <message>
        <source>Choose a document …</source>
        <translation>選擇單據…</translation>
    </message>
    <message>
        <source>Everything fits and prints as text.</source>
        <translation>都放得下，都按文字列印。</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>明細行數</translation>
    </message>
    <message>
        <source>Real document</source>
        <translation>真實單據</translation>
    </message>
</context>
<context>
    <name>PriceStripBar</name>
    <message>
        <source>Choose a product to see what it has cost this customer and others.</source>
        <translation>選擇商品後，這裡顯示對該客戶和其他客戶的歷史價格。</translation>
    </message>
    <message>
        <source>Contract {price}</source>
        <translation>協議價 {price}</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Last discount</source>
        <translation>上次折扣</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>標價</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售價</translation>
    </message>
    <message>
        <source>Margin {share}</source>
        <translation>毛利率 {share}</translation>
    </message>
    <message>
        <source>Others last / best</source>
        <translation>他人最近 / 最低</translation>
    </message>
    <message>
        <source>Prices of this product</source>
        <translation>該商品的價格</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>該客戶</translation>
    </message>
    <message>
        <source>To {customer}  Alt+1…5</source>
        <translation>對{customer}最近 5 次  Alt+1…5</translation>
    </message>
    <message>
        <source>just this</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>never bought it</source>
        <translation>未曾購買</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{amount} above</source>
        <translation>高 {amount}</translation>
    </message>
    <message>
        <source>{amount} below</source>
        <translation>低 {amount}</translation>
    </message>
    <message>
        <source>{price} with tax</source>
        <translation>含稅 {price}</translation>
    </message>
    <message>
        <source>{price} without tax</source>
        <translation>未稅 {price}</translation>
    </message>
</context>
<context>
    <name>PriceTable</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose at least one copy.</source>
        <translation>請至少選擇一聯。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>How you call it</source>
        <translation>給它起個名字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>聯次</translation>
    </message>
    <message>
        <source>Print  Enter</source>
        <translation>列印  Enter</translation>
    </message>
    <message numerus="yes">
        <source>Print %n document(s)</source>
        <translation>
            <numerusform>列印 %n 張單據</numerusform>
        </translation>
    </message>
    <message>
        <source>Print {number}</source>
        <translation>列印 {number}</translation>
    </message>
    <message>
        <source>Printed {count} times before</source>
        <translation>已列印過 {count} 次</translation>
    </message>
    <message>
        <source>Remember this printer</source>
        <translation>記住這臺印表機</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>列印範本</translation>
    </message>
    <message>
        <source>The first document is shown; each has its own page numbers.</source>
        <translation>這裡顯示第一張單據；每張單據的頁碼各自從 1 開始。</translation>
    </message>
    <message>
        <source>There is no template for this kind of document yet.</source>
        <translation>這種單據還沒有列印範本。</translation>
    </message>
    <message>
        <source>Type where the printer is, such as tcp://192.168.1.50:9100.</source>
        <translation>請輸入印表機地址，例如 tcp://192.168.1.50:9100。</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>列印到</translation>
    </message>
</context>
<context>
    <name>PrintLogDialog</name>
    <message>
        <source>Prints of {number}</source>
        <translation>{number} 的列印記錄</translation>
    </message>
</context>
<context>
    <name>PrintService</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 張單據</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing {number}</source>
        <translation>正在列印 {number}</translation>
    </message>
    <message>
        <source>Stopped before page {page} of {count}. It can go on from the print queue.</source>
        <translation>已停在第 {page} 頁之前（共 {count} 頁），可在列印佇列中繼續。</translation>
    </message>
    <message>
        <source>Stopped in page {page} of {count}: feed the paper to the top of a form before going on.</source>
        <translation>已停在第 {page} 頁中間（共 {count} 頁）：繼續之前，請先把紙走到一張表單的開頭。</translation>
    </message>
    <message>
        <source>The job is kept in the print queue and can go on there at page {page} of {count}.</source>
        <translation>任務已保留在列印佇列中，可從第 {page} 頁（共 {count} 頁）繼續。</translation>
    </message>
    <message>
        <source>The job is kept in the print queue. Pages {first} to {last} of {count} may be on paper or not: see which sheet came out whole last, and go on after it.</source>
        <translation>任務保留在列印佇列裡。共 {count} 頁，第 {first} 到 {last} 頁不確定是否打出：請看最後打完整的是哪一頁，從下一頁接着打。</translation>
    </message>
    <message>
        <source>This job is sent by another computer: stop it there.</source>
        <translation>這個任務由另一臺電腦發送，請到那臺電腦上停止。</translation>
    </message>
    <message>
        <source>{number} went to {target}.</source>
        <translation>{number} 已送到 {target}。</translation>
    </message>
    <message>
        <source>{printer} has taken nothing of {number} for 15 seconds: look at its paper and on-line lamp.</source>
        <translation>{printer} 已有 15 秒沒有接收 {number} 的資料：請看看紙張和聯機燈。</translation>
    </message>
    <message>
        <source>{printer} has {number}, but does not say that it takes it. Look at the paper; the print queue asks which sheet came out last.</source>
        <translation>{number} 已送到 {printer}，但印表機沒有回應。請看紙上打到哪裡；列印佇列會問最後打完的是哪一頁。</translation>
    </message>
</context>
<context>
    <name>PrinterWizard</name>
    <message>
        <source>1 · Which printer?</source>
        <translation>1 · 哪臺印表機？</translation>
    </message>
    <message>
        <source>136 columns (wide)</source>
        <translation>136 欄（寬行）</translation>
    </message>
    <message>
        <source>2 · Where does it print?</source>
        <translation>2 · 打在哪裡？</translation>
    </message>
    <message>
        <source>3 · Does it walk?</source>
        <translation>3 · 走紙準不準？</translation>
    </message>
    <message>
        <source>4 · Done</source>
        <translation>4 · 完成</translation>
    </message>
    <message>
        <source>80 columns (narrow)</source>
        <translation>80 欄（窄行）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose its queue, or type its address. Load continuous paper, its tear-off line at the edge.</source>
        <translation>選擇列印佇列，或輸入地址。裝上連續紙，撕紙線對準撕紙口。</translation>
    </message>
    <message>
        <source>Each form is fed {length}/360 in further.</source>
        <translation>每張表單多走 {length}/360 英寸。</translation>
    </message>
    <message>
        <source>Everything moves {x} mm to the right and {y} mm down.</source>
        <translation>整體右移 {x} 毫米、下移 {y} 毫米。</translation>
    </message>
    <message>
        <source>Forms are fed exactly.</source>
        <translation>走紙長度準確，不用修正。</translation>
    </message>
    <message>
        <source>How you call it</source>
        <translation>您對它的稱呼</translation>
    </message>
    <message>
        <source>Left edge to the middle of the cross</source>
        <translation>左紙邊到十字中心</translation>
    </message>
    <message>
        <source>Line feed</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>Line up a printer</source>
        <translation>印表機定位</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Paper that is loaded</source>
        <translation>已裝的紙</translation>
    </message>
    <message>
        <source>Print ten forms</source>
        <translation>列印十張</translation>
    </message>
    <message>
        <source>Print ten forms and lay the tenth on the first. Lower counts up, higher counts down.</source>
        <translation>列印十張，把第十張疊在第一張上比較：偏低填正數，偏高填負數。</translation>
    </message>
    <message>
        <source>Print the ruler page</source>
        <translation>列印標尺頁</translation>
    </message>
    <message>
        <source>Print the ruler page and measure on it from the edges of the paper, holes included.</source>
        <translation>列印標尺頁，從紙邊（含孔邊）量起，填寫量得的毫米數。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>Ruler page</source>
        <translation>標尺頁</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Tear-off line to the middle of the cross</source>
        <translation>撕紙線到十字中心</translation>
    </message>
    <message>
        <source>Ten forms</source>
        <translation>十張測試</translation>
    </message>
    <message>
        <source>The frame without gaps</source>
        <translation>沒有缺口的框線</translation>
    </message>
    <message>
        <source>The tenth cross is lower by</source>
        <translation>第十張的十字偏低</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>the lines stand twice as far apart as they should</source>
        <translation>行距是正常的兩倍</translation>
    </message>
    <message>
        <source>{name} is lined up.</source>
        <translation>{name} 已定位好。</translation>
    </message>
</context>
<context>
    <name>PrintersDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Dot-matrix printers</source>
        <translation>點陣印表機</translation>
    </message>
    <message>
        <source>Line up …</source>
        <translation>定位…</translation>
    </message>
    <message>
        <source>New printer …</source>
        <translation>新印表機…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>刪除 {name}？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>測試頁</translation>
    </message>
    <message>
        <source>Type a value from {least} to {most}.</source>
        <translation>請輸入 {least} 到 {most} 之間的數。</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} 已儲存。</translation>
    </message>
</context>
<context>
    <name>ProductTab</name>
    <message>
        <source>Contract prices</source>
        <translation>協議價</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>數量從</translation>
    </message>
    <message>
        <source>Level prices</source>
        <translation>級別價</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>價格級別</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save what you typed about this product?</source>
        <translation>儲存已輸入的商品資料嗎？</translation>
    </message>
    <message>
        <source>Saved as {code}.</source>
        <translation>已儲存，編碼 {code}。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日</translation>
    </message>
</context>
<context>
    <name>ProfileTab</name>
    <message>
        <source>Our office</source>
        <translation>公司資料</translation>
    </message>
    <message>
        <source>The profile of the office is saved.</source>
        <translation>公司資料已儲存。</translation>
    </message>
    <message>
        <source>This stands at the head of your documents.</source>
        <translation>這些內容印在單據抬頭。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The program did not end properly last time. What was saved is all there.</source>
        <translation>上次程式沒有正常退出。已儲存的內容都在。</translation>
    </message>
</context>
<context>
    <name>PropertyPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 個元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>鎖定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>Unlock (Ctrl+L)</source>
        <translation>解鎖（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>QtAsker</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>The program was ended by a fault last time. What was saved is all there, and what was half typed is offered again. If it happens again, send these details to your supplier; they are kept in {folder}.</source>
        <translation>上次程式因故障而中止。已儲存的內容都在，未輸完的會再次提供。如再次發生，請把以下詳情發給供應商；詳情儲存在 {folder}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>“{file}” is in {folder}.</source>
        <translation>已存為「{file}」，位置：{folder}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 張</numerusform>
        </translation>
    </message>
    <message>
        <source>Former versions</source>
        <translation>歷史版本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>Related documents</source>
        <translation>關聯單據</translation>
    </message>
    <message>
        <source>Version {number} of {when} · {amount}</source>
        <translation>第 {number} 版 · {when} · {amount}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{operator}: {reason}</source>
        <translation>{operator}：{reason}</translation>
    </message>
</context>
<context>
    <name>ReceiptDesk</name>
    <message>
        <source>Choose the customer (F4).</source>
        <translation>請選擇客戶（F4）。</translation>
    </message>
    <message>
        <source>Needed for a draft</source>
        <translation>承兌匯票必填</translation>
    </message>
    <message>
        <source>New receipt</source>
        <translation>新收款單</translation>
    </message>
    <message>
        <source>Owes {balance} · overdue {overdue} · unallocated {unallocated}</source>
        <translation>欠款 {balance} · 逾期 {overdue} · 未核銷 {unallocated}</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>過賬</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Receipt draft</source>
        <translation>收款單草稿</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>收款單 {number}</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>儲存為草稿</translation>
    </message>
    <message>
        <source>This receipt is not saved.</source>
        <translation>這張收款單還沒有儲存。</translation>
    </message>
    <message>
        <source>To use the advance, tick a document first.</source>
        <translation>要使用預收款，請先勾選單據。</translation>
    </message>
    <message>
        <source>Use the advance</source>
        <translation>核銷預收</translation>
    </message>
    <message>
        <source>What you typed after that is not in it.</source>
        <translation>之後輸入的內容不在其中。</translation>
    </message>
    <message>
        <source>Why is {number} void?</source>
        <translation>{number} 為什麼作廢？</translation>
    </message>
</context>
<context>
    <name>RefusalNote</name>
    <message>
        <source>gives up the cell</source>
        <translation>放棄本格</translation>
    </message>
    <message>
        <source>your text stays: type on</source>
        <translation>原文保留，可接着改</translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>ReminderPanel</name>
    <message>
        <source>  {count} put off</source>
        <translation>  已推遲 {count} 條</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人員</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Nothing is due. Plans made in the contact log appear here.</source>
        <translation>沒有到期的事。聯絡記錄裡的計劃會顯示在這裡。</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>轉交</translation>
    </message>
    <message>
        <source>Seen to (Del)</source>
        <translation>已處理（Del）</translation>
    </message>
    <message>
        <source>Show the reminders of all colleagues</source>
        <translation>顯示所有同事的提醒</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>All salespeople</source>
        <translation>全部業務員</translation>
    </message>
    <message>
        <source>Delivered {amount}</source>
        <translation>發貨 {amount}</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>銷售淨額</translation>
    </message>
    <message>
        <source>None</source>
        <translation>（無）</translation>
    </message>
    <message>
        <source>Of these returned</source>
        <translation>其中退貨</translation>
    </message>
    <message>
        <source>Sales report</source>
        <translation>銷售報表</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>{count} deliveries</source>
        <translation>{count} 張發貨單</translation>
    </message>
    <message>
        <source>{share} of what has a known cost</source>
        <translation>佔有成本部分的 {share}</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>請填寫此項。</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>確定</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>● was {former}</source>
        <translation>● 原 {former}</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Drag a guide out of the ruler; drag it back to remove it</source>
        <translation>從標尺拖出參考線；拖回標尺即刪除</translation>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>改了 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody works by these; each change is in the audit log.</source>
        <translation>所有人按此執行；每次修改都記入操作日誌。</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>找規則</translation>
    </message>
    <message>
        <source>Rules of trade</source>
        <translation>業務規則</translation>
    </message>
    <message>
        <source>The rules are saved.</source>
        <translation>規則已儲存。</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>應收餘額</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承運方</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本價</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer's order no.</source>
        <translation>客戶單號</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>郵箱</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>Found by pinyin: {reasons}</source>
        <translation>按拼音找到：{reasons}</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近聯絡</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下單</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近幾張訂單</translation>
    </message>
    <message>
        <source>Last price to {customer}</source>
        <translation>{customer}上次價</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>List price / lowest</source>
        <translation>標價 / 最低</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助記碼</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>New contact person…</source>
        <translation>新聯絡人…</translation>
    </message>
    <message>
        <source>No command found for {text}</source>
        <translation>沒有找到 {text} 的命令</translation>
    </message>
    <message>
        <source>No customer found for {text}</source>
        <translation>沒有找到 {text} 的客戶</translation>
    </message>
    <message>
        <source>No document found for {text}</source>
        <translation>沒有找到 {text} 的單據</translation>
    </message>
    <message>
        <source>No person found for {text}</source>
        <translation>沒有找到 {text} 的聯絡人</translation>
    </message>
    <message>
        <source>No product found for {text}</source>
        <translation>沒有找到 {text} 的商品</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停單</translation>
    </message>
    <message>
        <source>Only {text}: {count}</source>
        <translation>只用 {text} 再找：{count}</translation>
    </message>
    <message>
        <source>Others, last</source>
        <translation>他人最近</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>憑證號</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Search customers, people, documents, products, commands; pinyin works</source>
        <translation>搜客戶、聯絡人、單據、商品、命令，可用拼音</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tax no.</source>
        <translation>稅號</translation>
    </message>
    <message>
        <source>To add the product, bring the order or quote to the front that takes it.</source>
        <translation>要加入商品，請先開啟要加入的訂單或報價單。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>copy the row</source>
        <translation>複製這行</translation>
    </message>
    <message>
        <source>into the document</source>
        <translation>加進單據</translation>
    </message>
    <message>
        <source>last {day} · bought in {count} orders</source>
        <translation>上次 {day} · 買過 {count} 次</translation>
    </message>
    <message>
        <source>names and pinyin</source>
        <translation>找過名稱和拼音</translation>
    </message>
    <message>
        <source>names, codes, bar codes, specifications</source>
        <translation>找過名稱、編碼、條碼、規格</translation>
    </message>
    <message>
        <source>names, codes, phones, addresses, tags</source>
        <translation>找過名稱、編碼、電話、地址、標籤</translation>
    </message>
    <message>
        <source>names, phones, WeChat, e-mail</source>
        <translation>找過姓名、電話、微信、郵箱</translation>
    </message>
    <message>
        <source>never bought it</source>
        <translation>從未買過</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>下一組</translation>
    </message>
    <message>
        <source>none is called so; these bought such products</source>
        <translation>名字裡沒有，下面是買過這些商品的</translation>
    </message>
    <message>
        <source>numbers, notes, lines</source>
        <translation>找過單號、備註和明細</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>open and stay</source>
        <translation>開啟，框留着</translation>
    </message>
    <message>
        <source>such products stand in their lines, newest first</source>
        <translation>明細裡有這些商品，新的在前</translation>
    </message>
    <message>
        <source>switched-off products too</source>
        <translation>也找停用的商品</translation>
    </message>
    <message>
        <source>this group alone</source>
        <translation>這組更多</translation>
    </message>
    <message>
        <source>{amount} · {days} days</source>
        <translation>{amount} · {days} 天</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} 條</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>As whoever set the server up gave it to you.</source>
        <translation>按伺服器安裝人員提供的訊息填寫。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試連線</translation>
    </message>
    <message>
        <source>The office's server</source>
        <translation>賬套所在的伺服器</translation>
    </message>
    <message>
        <source>The server answers: there is an office.</source>
        <translation>伺服器連線正常，庫裡已有賬套。</translation>
    </message>
    <message>
        <source>The server answers; the database is empty, and an office can be made in it.</source>
        <translation>伺服器連線正常，資料庫是空的，可以在裡面新增賬套。</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>設定已儲存。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本機</translation>
    </message>
</context>
<context>
    <name>ShareModel</name>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天數</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>This receipt</source>
        <translation>本次核銷</translation>
    </message>
    <message>
        <source>{number} has {open} open: type at most that.</source>
        <translation>{number} 未收 {open}：最多輸入這麼多。</translation>
    </message>
    <message>
        <source>“{text}” is no amount: type one such as 1,234.50.</source>
        <translation>「{text}」不是金額：請輸入如 1,234.50。</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Find the sum</source>
        <translation>按合計尋找</translation>
    </message>
    <message>
        <source>Money {money} − set against documents {used} = advance {rest}</source>
        <translation>收款 {money} − 核銷 {used} = 預收 {rest}</translation>
    </message>
    <message>
        <source>Money {money} − set against documents {used} = missing {rest}</source>
        <translation>收款 {money} − 核銷 {used} = 不足 {rest}</translation>
    </message>
    <message>
        <source>No documents add up to this amount.</source>
        <translation>沒有合計等於該金額的單據。</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>按先後核銷</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>未清單據</translation>
    </message>
    <message>
        <source>Open documents {count} · {amount}</source>
        <translation>未清單據 {count} 張 · {amount}</translation>
    </message>
    <message>
        <source>Space ticks · digits type an own amount</source>
        <translation>空格勾選 · 直接輸入數字改本次金額</translation>
    </message>
</context>
<context>
    <name>ShellToolBar</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Reset this workspace</source>
        <translation>還原此工作臺</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作臺</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>工作臺：{name}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Fold  {key}</source>
        <translation>收起  {key}</translation>
    </message>
    <message>
        <source>Fold: {panel}</source>
        <translation>收起：{panel}</translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>From</source>
        <translation>從</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本週</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>SpanFields</name>
    <message>
        <source>From</source>
        <translation>從</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>從頭開始</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>自定期間</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近十二個月</translation>
    </message>
</context>
<context>
    <name>StatementTab</name>
    <message>
        <source>As a draft</source>
        <translation>作為草稿</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>No customer has a balance or a movement in these days.</source>
        <translation>這段時間沒有客戶有餘額或往來。</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初餘額</translation>
    </message>
    <message>
        <source>Opening {opening} + charged {charged} − received {paid} = closing {closing}</source>
        <translation>期初 {opening} + 應收 {charged} − 收款 {paid} = 期末 {closing}</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>對賬單</translation>
    </message>
    <message>
        <source>Statement of account {customer}, {since} – {until}</source>
        <translation>對賬單 {customer}，{since} 至 {until}</translation>
    </message>
    <message>
        <source>Statement {customer}</source>
        <translation>對賬單 {customer}</translation>
    </message>
    <message>
        <source>Statement {customer} {days}</source>
        <translation>對賬單 {customer} {days}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>沖銷</translation>
    </message>
    <message>
        <source>The paper says on each page that it is a draft</source>
        <translation>每頁紙上註明「草稿」</translation>
    </message>
    <message>
        <source>Unallocated {amount}</source>
        <translation>未核銷 {amount}</translation>
    </message>
    <message>
        <source>With products</source>
        <translation>帶商品明細</translation>
    </message>
    <message>
        <source>{amount} let go</source>
        <translation>抹零 {amount}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 個元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows 0.1 mm · Shift 1 mm · Ctrl size · Alt no snapping</source>
        <translation>方向鍵 0.1 mm · Shift 1 mm · Ctrl 改大小 · Alt 暫不吸附</translation>
    </message>
    <message>
        <source>Checked for 24 pins</source>
        <translation>按 24 針印表機檢查</translation>
    </message>
    <message>
        <source>Checked for any printer</source>
        <translation>按一般印表機檢查</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>沒有選中</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚無備份</translation>
    </message>
    <message>
        <source>Office file {name}</source>
        <translation>賬套 {name}</translation>
    </message>
    <message>
        <source>Print queue {count}</source>
        <translation>列印佇列 {count}</translation>
    </message>
    <message>
        <source>Print queue {count}, {failed} failed</source>
        <translation>列印佇列 {count}，失敗 {failed}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就緒</translation>
    </message>
    <message>
        <source>Server {name} does not answer</source>
        <translation>伺服器 {name} · 連線不上</translation>
    </message>
    <message>
        <source>Server {name}: connected</source>
        <translation>伺服器 {name} · 已連線</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Check</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>對應欄</translation>
    </message>
</context>
<context>
    <name>StyleRules</name>
    <message>
        <source>Add a condition</source>
        <translation>增加條件</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗體</translation>
    </message>
    <message>
        <source>Conditional look</source>
        <translation>條件樣式</translation>
    </message>
    <message>
        <source>Looks other if</source>
        <translation>條件樣式</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>刪除條件</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>same colour</source>
        <translation>顏色不變</translation>
    </message>
</context>
<context>
    <name>SumCells</name>
    <message>
        <source>Cell of sums</source>
        <translation>合計格</translation>
    </message>
    <message>
        <source>Cells; {sum(line.amount)} adds up</source>
        <translation>各格內容；{sum(line.amount)} 求和</translation>
    </message>
</context>
<context>
    <name>SumRowsList</name>
    <message>
        <source>Add a row of sums</source>
        <translation>增加合計行</translation>
    </message>
    <message>
        <source>Add row of sums</source>
        <translation>增加合計行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>刪除合計行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>刪除此行</translation>
    </message>
    <message>
        <source>Rows of sums</source>
        <translation>合計行</translation>
    </message>
</context>
<context>
    <name>TabTools</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>Change this template …</source>
        <translation>修改這個範本…</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be read, so another one is taken.</source>
        <translation>範本「{name}」無法讀取，已改用另一個。</translation>
    </message>
</context>
<context>
    <name>TemplateDeeds</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete the print template “{name}” with its former versions?</source>
        <translation>刪除列印範本「{name}」及其所有舊版本？</translation>
    </message>
    <message>
        <source>Import a print template</source>
        <translation>匯入列印範本</translation>
    </message>
    <message>
        <source>Print templates (*{suffix} *.json)</source>
        <translation>列印範本 (*{suffix} *.json)</translation>
    </message>
    <message>
        <source>Save the print template as a file</source>
        <translation>把列印範本存為檔案</translation>
    </message>
    <message>
        <source>Version {number} is in use again.</source>
        <translation>已還原為第 {number} 版。</translation>
    </message>
    <message>
        <source>What is this print template to be called?</source>
        <translation>此列印範本叫什麼名稱？</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>“{name}” is copied.</source>
        <translation>已複製為「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>「{name}」已刪除。</translation>
    </message>
    <message>
        <source>“{name}” is imported.</source>
        <translation>「{name}」已匯入。</translation>
    </message>
    <message>
        <source>“{name}” is no longer used first: {use}.</source>
        <translation>「{name}」不再優先使用：{use}。</translation>
    </message>
    <message>
        <source>“{name}” is renamed.</source>
        <translation>「{name}」已改名。</translation>
    </message>
    <message>
        <source>“{name}” is used first: {use}.</source>
        <translation>「{name}」已設為優先使用：{use}。</translation>
    </message>
</context>
<context>
    <name>TemplatePicture</name>
    <message>
        <source>Picture of the template</source>
        <translation>範本圖樣</translation>
    </message>
</context>
<context>
    <name>TemplateSide</name>
    <message>
        <source>Bring this version back</source>
        <translation>還原此版本</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>請選擇一個範本。</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>列印時可選</translation>
    </message>
    <message>
        <source>This template is empty.</source>
        <translation>此範本是空的。</translation>
    </message>
    <message>
        <source>Used first for</source>
        <translation>優先用於</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>back from {number}</source>
        <translation>還原自第 {number} 版</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Type an hour such as 1430 or 9:00.</source>
        <translation>請輸入時間，例如 1430 或 9:00。</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>時間線</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>大客戶</translation>
    </message>
    <message>
        <source>Best customers in three months</source>
        <translation>近三個月大客戶</translation>
    </message>
    <message>
        <source>Money due</source>
        <translation>應收到期</translation>
    </message>
    <message>
        <source>No receivable is due in the next days.</source>
        <translation>近幾天沒有到期的應收。</translation>
    </message>
    <message>
        <source>Nobody to contact. Set a next date in each contact log entry.</source>
        <translation>沒有要聯絡的客戶。記聯絡時填上下次聯絡日期，到日子就會提醒。</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Nothing is due to ship in the next days.</source>
        <translation>近幾天沒有要發的貨。</translation>
    </message>
    <message>
        <source>Of the {amount} overdue, nothing is on your list.</source>
        <translation>共逾期 {amount}，沒有您要催的。</translation>
    </message>
    <message>
        <source>Of the {count} orders to ship, none is on your list for the next days.</source>
        <translation>共 {count} 張訂單待發貨，近幾天沒有您要辦的。</translation>
    </message>
    <message>
        <source>Orders by month</source>
        <translation>每月訂單額</translation>
    </message>
    <message>
        <source>Orders this month</source>
        <translation>本月訂單</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收合計</translation>
    </message>
    <message>
        <source>Receivables by age</source>
        <translation>應收賬齡</translation>
    </message>
    <message>
        <source>Received this month</source>
        <translation>本月收款</translation>
    </message>
    <message>
        <source>To contact</source>
        <translation>今日聯絡</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待發貨</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>over {days} days</source>
        <translation>{days} 天以上</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>up to this day last month {amount}</source>
        <translation>上月同期 {amount}</translation>
    </message>
    <message>
        <source>{amount} overdue</source>
        <translation>其中逾期 {amount}</translation>
    </message>
    <message>
        <source>{count} late, {amount}</source>
        <translation>延誤 {count} 筆 {amount}</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 筆</translation>
    </message>
    <message>
        <source>{count} orders · last month {amount}</source>
        <translation>{count} 筆 · 上月 {amount}</translation>
    </message>
    <message>
        <source>{low}–{high} days</source>
        <translation>{low}–{high} 天</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Names</source>
        <translation>欄位名</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Show names of fields</source>
        <translation>顯示欄位名</translation>
    </message>
    <message>
        <source>Show values of the document</source>
        <translation>顯示單據的值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>範例值</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>縮放</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Click a sum to copy it</source>
        <translation>按一下合計數即可複製</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>A click on its picture brings the window back; a right click and “Exit” ends it.</source>
        <translation>按一下系統匣圖示可還原視窗；右鍵選「退出」纔會關閉程式。</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>顯示視窗</translation>
    </message>
    <message>
        <source>The program goes on in the tray</source>
        <translation>程式仍在系統匣中運行</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事務</translation>
    </message>
    <message>
        <source>{count} due</source>
        <translation>{count} 項待辦</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Another operator…</source>
        <translation>換人登入…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>Locked, since nobody touched the program for a while. Your work is still here.</source>
        <translation>程式有一陣沒人操作，已鎖定。您正在做的都還在。</translation>
    </message>
    <message>
        <source>Locked: a manager switched this log-in off. What you typed is kept for when you are let in again.</source>
        <translation>已鎖定：您的登入已被管理員停用。已輸入的內容為您保留，重新啟用後可繼續。</translation>
    </message>
    <message>
        <source>Locked: this log-in has other rights now. Unlock to go on with them; your work is still here.</source>
        <translation>已鎖定：您的權限已變更。解鎖後按新權限繼續，正在做的工作都還在。</translation>
    </message>
    <message>
        <source>Log in as somebody else: what is half typed is kept for its operator.</source>
        <translation>由別人登入：未輸完的內容會替原操作員保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>This cannot be kept, and is lost when the program ends: {names}. End it?</source>
        <translation>以下內容無法保留，退出後將丟失：{names}。仍要退出嗎？</translation>
    </message>
    <message>
        <source>To let somebody else in, unlock and save first what cannot be kept: {names}.</source>
        <translation>要換人登入，請先解鎖並儲存無法暫存的內容：{names}。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message>
        <source>A default for a customer goes before one for a printer, and that before the one for all.</source>
        <translation>客戶的預設範本優先，其次是印表機的，最後是所有單據的。</translation>
    </message>
    <message>
        <source>All documents: {kind}</source>
        <translation>所有單據：{kind}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nowhere yet: it is chosen in the print dialog.</source>
        <translation>尚未設為預設：可在列印視窗中選用。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {use}</source>
        <translation>取消 {use}</translation>
    </message>
    <message>
        <source>Use first  Enter</source>
        <translation>設為優先  Enter</translation>
    </message>
    <message>
        <source>Use “{name}” first</source>
        <translation>優先使用「{name}」</translation>
    </message>
</context>
<context>
    <name>ValueList</name>
    <message>
        <source>Values</source>
        <translation>範例值</translation>
    </message>
</context>
<context>
    <name>ValuePopup</name>
    <message>
        <source>All</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>應用</translation>
    </message>
    <message>
        <source>Filter “{column}”</source>
        <translation>篩選「{column}」</translation>
    </message>
    <message>
        <source>Find, pinyin works</source>
        <translation>找，可用拼音</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>只要這一種</translation>
    </message>
    <message>
        <source>Space ticks, and the list follows at once</source>
        <translation>空格勾選，清單馬上跟着變</translation>
    </message>
    <message>
        <source>{count} different values: type a part of one.</source>
        <translation>有 {count} 種，請輸入其中一部分。</translation>
    </message>
</context>
<context>
    <name>VoidChoice</name>
    <message numerus="yes">
        <source>Also print %n void document(s), marked as such</source>
        <translation>
            <numerusform>也列印 %n 張作廢單據（帶標記）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowedModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Insert a field (F4)</source>
        <translation>插入欄位（F4）</translation>
    </message>
</context>
<context>
    <name>WorkPlaces</name>
    <message>
        <source>Finance</source>
        <translation>財務</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>經理</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>採購</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>內勤</translation>
    </message>
</context>
<context>
    <name>_Thumbnails</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number}/{count} 頁</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁數</translation>
    </message>
</context>
<context>
    <name>_UseSide</name>
    <message>
        <source>Join</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>併入</translation>
    </message>
    <message>
        <source>Join with another word; its records follow</source>
        <translation>併入另一項，記錄一起改</translation>
    </message>
    <message>
        <source>No record has this word.</source>
        <translation>沒有記錄用到這一項。</translation>
    </message>
    <message>
        <source>Records keep a word that is switched off.</source>
        <translation>停用後不再供選擇，舊記錄照常顯示。</translation>
    </message>
    <message>
        <source>Save the changes first.</source>
        <translation>請先儲存改動。</translation>
    </message>
    <message>
        <source>{count} records follow.</source>
        <translation>{count} 條記錄一起改。</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Account</source>
        <translation>收款賬戶</translation>
    </message>
    <message>
        <source>Add to the cost at least</source>
        <translation>成本上至少加價</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Advance noted</source>
        <translation>記預收款</translation>
    </message>
    <message>
        <source>Advance voided</source>
        <translation>作廢預收</translation>
    </message>
    <message>
        <source>Aging columns end at</source>
        <translation>賬齡分段（天）</translation>
    </message>
    <message>
        <source>Aging columns set</source>
        <translation>設定賬齡段</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>核銷</translation>
    </message>
    <message>
        <source>Allocation cancelled</source>
        <translation>取消核銷</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Asks for the right</source>
        <translation>補打需要權限</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>開戶行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>銀行帳號</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Business nature</source>
        <translation>經營性質</translation>
    </message>
    <message>
        <source>By the command line</source>
        <translation>通過命令行</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承運</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>Charge added</source>
        <translation>加記應收</translation>
    </message>
    <message>
        <source>Charge voided</source>
        <translation>作廢應收</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Contact entry changed</source>
        <translation>修改聯絡記錄</translation>
    </message>
    <message>
        <source>Contact entry removed</source>
        <translation>刪除聯絡記錄</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>記聯絡</translation>
    </message>
    <message>
        <source>Contact people</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Contract prices</source>
        <translation>協議價</translation>
    </message>
    <message>
        <source>Correction given up</source>
        <translation>放棄更正</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本價</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>貸項</translation>
    </message>
    <message>
        <source>Credit allocated</source>
        <translation>核銷貸項</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>信用期限</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Credit of customer set</source>
        <translation>客戶信用已設定</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer brought back</source>
        <translation>還原客戶</translation>
    </message>
    <message>
        <source>Customer removed</source>
        <translation>刪除客戶</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>儲存客戶</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customer switched on or off</source>
        <translation>啟停客戶</translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation>客戶訂單號</translation>
    </message>
    <message>
        <source>Customers handed over</source>
        <translation>客戶交接</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>每月幾號</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>提前天數</translation>
    </message>
    <message>
        <source>Days without an answer</source>
        <translation>未成交天數</translation>
    </message>
    <message>
        <source>Days without an order</source>
        <translation>未訂貨天數</translation>
    </message>
    <message>
        <source>Default print template set</source>
        <translation>已設定預設列印範本</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收貨地址</translation>
    </message>
    <message>
        <source>Delivery drafted</source>
        <translation>起草發貨單</translation>
    </message>
    <message>
        <source>Delivery saved</source>
        <translation>儲存發貨單</translation>
    </message>
    <message>
        <source>Delivery shipped</source>
        <translation>發貨出庫</translation>
    </message>
    <message>
        <source>Delivery signed</source>
        <translation>發貨簽收</translation>
    </message>
    <message>
        <source>Delivery voided</source>
        <translation>作廢發貨單</translation>
    </message>
    <message>
        <source>Demo office made</source>
        <translation>建立示範賬套</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Department brought back</source>
        <translation>還原部門</translation>
    </message>
    <message>
        <source>Department removed</source>
        <translation>刪除部門</translation>
    </message>
    <message>
        <source>Department saved</source>
        <translation>儲存部門</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Document printed</source>
        <translation>列印單據</translation>
    </message>
    <message>
        <source>Document printed or saved</source>
        <translation>列印或匯出單據</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draft delivery discarded</source>
        <translation>丟棄發貨草稿</translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation>匯票到期日</translation>
    </message>
    <message>
        <source>Draft order discarded</source>
        <translation>丟棄訂單草稿</translation>
    </message>
    <message>
        <source>Draft quote discarded</source>
        <translation>丟棄報價草稿</translation>
    </message>
    <message>
        <source>Draft receipt deleted</source>
        <translation>刪除收款草稿</translation>
    </message>
    <message>
        <source>Draft return discarded</source>
        <translation>丟棄退貨草稿</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>郵箱</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>員工</translation>
    </message>
    <message>
        <source>Employee brought back</source>
        <translation>還原職員</translation>
    </message>
    <message>
        <source>Employee came back</source>
        <translation>職員復職</translation>
    </message>
    <message>
        <source>Employee left</source>
        <translation>職員離職</translation>
    </message>
    <message>
        <source>Employee removed</source>
        <translation>刪除職員</translation>
    </message>
    <message>
        <source>Employee saved</source>
        <translation>儲存職員</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名稱</translation>
    </message>
    <message>
        <source>Failed log-in</source>
        <translation>登入失敗</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Former print template restored</source>
        <translation>列印範本已還原舊版本</translation>
    </message>
    <message>
        <source>Former word</source>
        <translation>原文字</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>How and when they order</source>
        <translation>訂貨習慣</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import mapping</source>
        <translation>匯入對照</translation>
    </message>
    <message>
        <source>Import mapping removed</source>
        <translation>刪除匯入對照</translation>
    </message>
    <message>
        <source>Import mapping saved</source>
        <translation>儲存匯入對照</translation>
    </message>
    <message>
        <source>Import run</source>
        <translation>執行匯入</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>發票抬頭</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入職日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>離職日期</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Level price</source>
        <translation>級別價</translation>
    </message>
    <message>
        <source>Level prices</source>
        <translation>級別價</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限額</translation>
    </message>
    <message>
        <source>Limit for small change set</source>
        <translation>設定抹零限額</translation>
    </message>
    <message>
        <source>Line of a return</source>
        <translation>退貨明細</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>標價</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登入名</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售價</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生產廠家</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>匯入方案</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材質</translation>
    </message>
    <message>
        <source>May be missing from the order</source>
        <translation>允許少發比例</translation>
    </message>
    <message>
        <source>May be shipped beyond the order</source>
        <translation>允許超發比例</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助記碼</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>More documents printed</source>
        <translation>列印更多單據</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Narrowed by</source>
        <translation>篩選條件</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新文字</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次聯絡</translation>
    </message>
    <message>
        <source>Next contact by</source>
        <translation>下次聯絡方式</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Offer the last price</source>
        <translation>帶出上次價格</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Office made</source>
        <translation>建立賬套</translation>
    </message>
    <message>
        <source>Office profile saved</source>
        <translation>儲存公司資料</translation>
    </message>
    <message>
        <source>Office setting saved</source>
        <translation>儲存公司設定</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停單</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Operator added</source>
        <translation>新增操作員</translation>
    </message>
    <message>
        <source>Operator blocked or let in</source>
        <translation>停用或啟用操作員</translation>
    </message>
    <message>
        <source>Operator saved</source>
        <translation>儲存操作員</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>確認訂單</translation>
    </message>
    <message>
        <source>Order reopened</source>
        <translation>訂單更正</translation>
    </message>
    <message>
        <source>Order saved</source>
        <translation>儲存訂單</translation>
    </message>
    <message>
        <source>Order voided</source>
        <translation>作廢訂單</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>產地</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Overdue days at most</source>
        <translation>最多逾期天數</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>修改自己的密碼</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包裝</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>重設密碼</translation>
    </message>
    <message>
        <source>Patterns of numbers</source>
        <translation>編號格式</translation>
    </message>
    <message>
        <source>Patterns of numbers set</source>
        <translation>設定編號格式</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>資料字典</translation>
    </message>
    <message>
        <source>Pick list saved</source>
        <translation>儲存資料字典</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計劃</translation>
    </message>
    <message>
        <source>Planned contact handled</source>
        <translation>處理聯絡計劃</translation>
    </message>
    <message>
        <source>Planned contact moved</source>
        <translation>改聯絡計劃</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>價格級別</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print job confirmed</source>
        <translation>確認列印任務</translation>
    </message>
    <message>
        <source>Print job dropped</source>
        <translation>放棄列印任務</translation>
    </message>
    <message>
        <source>Print template</source>
        <translation>列印範本</translation>
    </message>
    <message>
        <source>Print template brought back</source>
        <translation>列印範本已找回</translation>
    </message>
    <message>
        <source>Print template deleted</source>
        <translation>列印範本已刪除</translation>
    </message>
    <message>
        <source>Print template renamed</source>
        <translation>列印範本已改名</translation>
    </message>
    <message>
        <source>Print template saved</source>
        <translation>列印範本已儲存</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product brought back</source>
        <translation>還原商品</translation>
    </message>
    <message>
        <source>Product removed</source>
        <translation>刪除商品</translation>
    </message>
    <message>
        <source>Product saved</source>
        <translation>儲存商品</translation>
    </message>
    <message>
        <source>Product switched on or off</source>
        <translation>啟停商品</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Quote lost</source>
        <translation>報價失單</translation>
    </message>
    <message>
        <source>Quote revised</source>
        <translation>報價改版</translation>
    </message>
    <message>
        <source>Quote saved</source>
        <translation>儲存報價單</translation>
    </message>
    <message>
        <source>Quote sent</source>
        <translation>報價報出</translation>
    </message>
    <message>
        <source>Quote turned into an order</source>
        <translation>報價轉訂單</translation>
    </message>
    <message>
        <source>Quote voided</source>
        <translation>作廢報價單</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Receipt posted</source>
        <translation>收款過賬</translation>
    </message>
    <message>
        <source>Receipt saved</source>
        <translation>儲存收款單</translation>
    </message>
    <message>
        <source>Receipt voided</source>
        <translation>作廢收款單</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>憑證號</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminders done</source>
        <translation>完成提醒</translation>
    </message>
    <message>
        <source>Reminders handed on</source>
        <translation>轉交提醒</translation>
    </message>
    <message>
        <source>Rest of order closed</source>
        <translation>關閉訂單餘量</translation>
    </message>
    <message>
        <source>Rest of order opened again</source>
        <translation>還原餘量</translation>
    </message>
    <message>
        <source>Return drafted</source>
        <translation>起草退貨單</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>退貨入庫</translation>
    </message>
    <message>
        <source>Return saved</source>
        <translation>儲存退貨單</translation>
    </message>
    <message>
        <source>Return voided</source>
        <translation>作廢退貨單</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未匯入行數</translation>
    </message>
    <message>
        <source>Rule for printing again set</source>
        <translation>設定補打規則</translation>
    </message>
    <message>
        <source>Rules of trade set</source>
        <translation>業務規則已設定</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settled documents</source>
        <translation>核銷明細</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>結算方式</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>簽收人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>簽收日期</translation>
    </message>
    <message>
        <source>Silent after days</source>
        <translation>久未聯絡天數</translation>
    </message>
    <message>
        <source>Silent days by grade</source>
        <translation>各等級久未聯絡天數</translation>
    </message>
    <message>
        <source>Small change</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>小類</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含稅</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>稅號</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>存為 Excel</translation>
    </message>
    <message>
        <source>To the clipboard</source>
        <translation>複製到剪貼簿</translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation>調撥價</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>業態</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>View given to all</source>
        <translation>檢視給所有人</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>聯絡內容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>列印到</translation>
    </message>
    <message>
        <source>Whole list taken out</source>
        <translation>整張清單被帶出</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>批發價</translation>
    </message>
    <message>
        <source>Word of a pick list renamed</source>
        <translation>字典選項改名</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>本程式</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}：{value}</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Active</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部單據</translation>
    </message>
    <message>
        <source>CRM Desktop. Without a command, the window opens.</source>
        <translation>CRM Desktop。不帶命令時開啟視窗。</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Copied and checked: {file}</source>
        <translation>已備份並檢查：{file}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>FILE.pdf, FILE.prn, FILE.xlsx, tcp://HOST:9100 or a printer</source>
        <translation>FILE.pdf、FILE.prn、FILE.xlsx、tcp://HOST:9100 或印表機名</translation>
    </message>
    <message>
        <source>Headings, totals and notes, no data: {count}</source>
        <translation>小節標題、合計、備註等不是資料的行：{count}</translation>
    </message>
    <message>
        <source>Import number {number}; undo it with --undo {number}.</source>
        <translation>本次匯入編號 {number}；可用 --undo {number} 復原。</translation>
    </message>
    <message>
        <source>Import {number} is undone.</source>
        <translation>匯入 {number} 已復原。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>匯入記錄</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>上次登入</translation>
    </message>
    <message>
        <source>Likely duplicate: {sheet}, row {row}: {message}</source>
        <translation>疑似重複：{sheet} 第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>Likely duplicates left out: {count}; say of all with --likely-duplicates same or another</source>
        <translation>疑似重複未匯入：{count}；用 --likely-duplicates same（同一家）或 another（另建）一次回答</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登入名</translation>
    </message>
    <message>
        <source>Made {file}. Log in as {operator} with the password {password}.</source>
        <translation>已建立 {file}，請用 {operator} 登入，密碼是 {password}。</translation>
    </message>
    <message>
        <source>Made {file}. Log in as {operator}.</source>
        <translation>已建立 {file}，請用 {operator} 登入。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Not understood: {fault}. See --help.</source>
        <translation>看不懂：{fault}。用法請加 --help 查看。</translation>
    </message>
    <message>
        <source>Note: {sheet}, row {row}: {message}</source>
        <translation>請留意：{sheet}，第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密碼：</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>列印記錄</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>列印時間</translation>
    </message>
    <message>
        <source>Printer or file</source>
        <translation>印表機或檔案</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Receivables by age</source>
        <translation>應收賬齡</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rows left out because of errors: {count}</source>
        <translation>因錯誤未匯入的行數：{count}</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>The bad rows are in {file}.</source>
        <translation>有錯誤的行已寫入 {file}。</translation>
    </message>
    <message>
        <source>The job is kept in the print queue.</source>
        <translation>任務保留在列印佇列中。</translation>
    </message>
    <message>
        <source>The printer took it, but says nothing: look at the paper.</source>
        <translation>印表機收下了，但沒有回應：請看紙上是否打出。</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}). To have it mended, send the file “{file}” to whoever looks after it.</source>
        <translation>程式出錯（{fault}）。請把檔案「{file}」發給維護人員。</translation>
    </message>
    <message>
        <source>The replaced file is kept: {file}</source>
        <translation>被替換的檔案保留為：{file}</translation>
    </message>
    <message>
        <source>To do this with an office on a server, use the server's own tools.</source>
        <translation>資料在伺服器上時，請用伺服器自己的工具來做。</translation>
    </message>
    <message>
        <source>To go on, log in with the window once and choose a password of your own.</source>
        <translation>請先在視窗中登入一次，改成自己的密碼。</translation>
    </message>
    <message>
        <source>To go on, say which office: --office FILE.</source>
        <translation>請用 --office 檔案 指明賬套。</translation>
    </message>
    <message>
        <source>To go on, type this again: “{text}” holds signs that are no text.</source>
        <translation>請重新輸入：「{text}」裡有無法識別的字元。</translation>
    </message>
    <message>
        <source>To log in, give the password on standard input: --password-stdin.</source>
        <translation>請用 --password-stdin 從標準輸入給出密碼。</translation>
    </message>
    <message>
        <source>To log in, say who you are: --operator NAME.</source>
        <translation>請用 --operator 名稱 指明操作員。</translation>
    </message>
    <message>
        <source>To open the window, start the program where there is a screen.</source>
        <translation>沒有螢幕，不能開啟視窗；請在有螢幕的電腦上啟動。</translation>
    </message>
    <message>
        <source>To print statements, choose other days: no customer has a balance or a movement.</source>
        <translation>要列印對賬單，請換一段日期：沒有客戶有餘額或往來。</translation>
    </message>
    <message>
        <source>To print, choose one of these templates: {names}. There is none named {name}.</source>
        <translation>沒有名為 {name} 的列印範本，請從這些中選擇：{names}。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>also what is switched off</source>
        <translation>包括已停用的</translation>
    </message>
    <message>
        <source>answer in JSON</source>
        <translation>用 JSON 回答</translation>
    </message>
    <message>
        <source>bring a workbook into the office</source>
        <translation>匯入工作簿</translation>
    </message>
    <message>
        <source>check every page of the office file</source>
        <translation>檢查賬套檔案的每一頁</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>開始日期</translation>
    </message>
    <message>
        <source>folder for the copy</source>
        <translation>備份存放的資料夾</translation>
    </message>
    <message>
        <source>full name of the operator</source>
        <translation>操作員姓名</translation>
    </message>
    <message>
        <source>language of this run</source>
        <translation>本次使用的語言</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>make a checked copy of the office file</source>
        <translation>備份賬套檔案並檢查</translation>
    </message>
    <message>
        <source>make a demo office with a year of trade</source>
        <translation>建立一個有一年業務的示範賬套</translation>
    </message>
    <message>
        <source>make an office with its first operator</source>
        <translation>建立賬套和第一個操作員</translation>
    </message>
    <message>
        <source>make pictures of all panels, without a screen</source>
        <translation>生成全部介面的圖片，不需要螢幕</translation>
    </message>
    <message>
        <source>marked as a draft on each page</source>
        <translation>每頁標明草稿</translation>
    </message>
    <message>
        <source>name of the office</source>
        <translation>公司名稱</translation>
    </message>
    <message>
        <source>name or file of the mapping</source>
        <translation>匯入方案的名稱或檔案</translation>
    </message>
    <message>
        <source>number of the document, code of the customer, day of the aging report, name of the list</source>
        <translation>單據編號、客戶編碼、賬齡日期或清單名稱</translation>
    </message>
    <message>
        <source>office file, or address of a server</source>
        <translation>賬套檔案，或伺服器地址</translation>
    </message>
    <message>
        <source>only rows with this text</source>
        <translation>只要含有這些文字的行</translation>
    </message>
    <message>
        <source>only the first N rows</source>
        <translation>只要前 N 行</translation>
    </message>
    <message>
        <source>only try, change nothing</source>
        <translation>只試算，不改動資料</translation>
    </message>
    <message>
        <source>open a record, such as a document by its number</source>
        <translation>開啟一條記錄，例如按單號開啟單據</translation>
    </message>
    <message>
        <source>open the demo office</source>
        <translation>開啟示範賬套</translation>
    </message>
    <message>
        <source>orders and talks are history: nothing of them is owed or reminded of</source>
        <translation>訂單和聯絡記錄都是舊的：不算欠款，不再提醒</translation>
    </message>
    <message>
        <source>print a document, or write it to a file</source>
        <translation>列印單據，或寫入檔案</translation>
    </message>
    <message>
        <source>put a copy in the place of the office file, which is kept</source>
        <translation>用備份還原；原檔案保留</translation>
    </message>
    <message>
        <source>read the password from the first line of standard input</source>
        <translation>從標準輸入的第一行讀取密碼</translation>
    </message>
    <message>
        <source>receivables by age</source>
        <translation>應收賬齡</translation>
    </message>
    <message>
        <source>show a list</source>
        <translation>顯示清單</translation>
    </message>
    <message>
        <source>show a report</source>
        <translation>顯示報表</translation>
    </message>
    <message>
        <source>show all mappings</source>
        <translation>列出全部匯入方案</translation>
    </message>
    <message>
        <source>start in the tray</source>
        <translation>啟動到系統匣</translation>
    </message>
    <message>
        <source>statements: the code of a customer, or “all”</source>
        <translation>對賬單：客戶編碼，或 all（全部）</translation>
    </message>
    <message>
        <source>the copy is of another office, and is to take its place all the same</source>
        <translation>備份屬於另一個賬套，仍要替換當前賬套</translation>
    </message>
    <message>
        <source>the day by which a line counts</source>
        <translation>按哪一天統計</translation>
    </message>
    <message>
        <source>the default one if not given</source>
        <translation>不填則用預設範本</translation>
    </message>
    <message>
        <source>today if not given</source>
        <translation>不填則為今天</translation>
    </message>
    <message>
        <source>undo a whole import</source>
        <translation>復原一次匯入的全部內容</translation>
    </message>
    <message>
        <source>what was delivered less what came back</source>
        <translation>發貨減退貨</translation>
    </message>
    <message>
        <source>whether customers with a known name core or phone are the same or other customers</source>
        <translation>名稱核心或電話與已有客戶相同時，算同一家還是另建</translation>
    </message>
    <message>
        <source>whether rows that Excel does not show come in</source>
        <translation>隱藏的行要不要匯入</translation>
    </message>
    <message>
        <source>who logs in</source>
        <translation>登入的操作員</translation>
    </message>
    <message>
        <source>with the products of each document</source>
        <translation>帶每張單據的品名行</translation>
    </message>
    <message>
        <source>workbook for the bad rows</source>
        <translation>寫入錯誤行的工作簿</translation>
    </message>
    <message>
        <source>write a list to a workbook</source>
        <translation>把清單寫入工作簿</translation>
    </message>
    <message>
        <source>{0} and {1} exclude each other</source>
        <translation>{0} 與 {1} 不能同時使用</translation>
    </message>
    <message>
        <source>{0} can be {2}, not {1}</source>
        <translation>{0} 只能是 {2}，不能是 {1}</translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation>{0} 不能是 {1}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>缺少 {0}</translation>
    </message>
    <message>
        <source>{0} is not known</source>
        <translation>不認識 {0}</translation>
    </message>
    <message>
        <source>{0} needs a value</source>
        <translation>{0} 需要一個值</translation>
    </message>
    <message>
        <source>{count} pictures made in {folder}.</source>
        <translation>已在 {folder} 生成 {count} 張圖片。</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} rows written to {file}.</source>
        <translation>已把 {count} 行寫入 {file}。</translation>
    </message>
    <message>
        <source>{file} is back as it was in the copy.</source>
        <translation>{file} 已還原為備份中的樣子。</translation>
    </message>
    <message>
        <source>{file} is sound (layout {version}).</source>
        <translation>{file} 完好（結構版本 {version}）。</translation>
    </message>
    <message>
        <source>{number} is on its way to {target}.</source>
        <translation>{number} 已發送到 {target}。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: {message}</source>
        <translation>{sheet} 第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>{what}: {new} new, {updated} updated, {skipped} already there</source>
        <translation>{what}：新增 {new}，更新 {updated}，已存在 {skipped}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……還有 {count} 處</translation>
    </message>
    <message>
        <source>… and {count} more notes</source>
        <translation>……另有 {count} 條</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete this entry of the contact log?</source>
        <translation>刪除這條聯絡記錄嗎？</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>由誰跟進</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記聯絡</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次聯絡</translation>
    </message>
    <message>
        <source>Nothing written down yet. Press Ctrl+L after a call or a visit.</source>
        <translation>還沒有聯絡記錄。打完電話或拜訪後按 Ctrl+L 記下來。</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>未完成的計劃</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計劃</translation>
    </message>
    <message>
        <source>Plan done</source>
        <translation>計劃完成</translation>
    </message>
    <message>
        <source>Plan handled</source>
        <translation>計劃完成時間</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>The entry is deleted.</source>
        <translation>已刪除這條聯絡記錄。</translation>
    </message>
    <message>
        <source>The plan is done.</source>
        <translation>計劃已完成。</translation>
    </message>
    <message>
        <source>This talk has no open plan.</source>
        <translation>這條記錄沒有待辦計劃。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>WeChat or QQ</source>
        <translation>微信/QQ</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>聯絡內容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>With</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>記錄人</translation>
    </message>
    <message>
        <source>{count} talks</source>
        <translation>{count} 條</translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>5% is 5 off 100</source>
        <translation>5% 即打九五折</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address and business</source>
        <translation>地址與經營</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>應收餘額</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>開戶行</translation>
    </message>
    <message>
        <source>Birthday: year</source>
        <translation>生日：年</translation>
    </message>
    <message>
        <source>By overdue amount</source>
        <translation>按逾期金額</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>曆法</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現結</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>請先選擇客戶。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>信用期限（天）</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Credit, payment and prices</source>
        <translation>信用、結算與價格</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>每月幾號</translation>
    </message>
    <message>
        <source>Days after delivery</source>
        <translation>發貨後天數</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete {name} with its people and contact log?</source>
        <translation>刪除「{name}」及其聯絡人和聯絡記錄嗎？</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>送貨地址</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>學歷</translation>
    </message>
    <message>
        <source>Empty: as the product or the rules have it</source>
        <translation>空着：按商品或業務規則</translation>
    </message>
    <message>
        <source>Empty: no limit is checked</source>
        <translation>空：不檢查額度</translation>
    </message>
    <message>
        <source>Empty: the next number</source>
        <translation>空：自動編號</translation>
    </message>
    <message>
        <source>End of month plus days</source>
        <translation>月結加天數</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Fixed day of the month</source>
        <translation>每月固定日</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Hand over {count} customers to</source>
        <translation>把 {count} 戶客戶交接給</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>Handed over: {count}.</source>
        <translation>已交接 {count} 戶。</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>愛好</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>停單</translation>
    </message>
    <message>
        <source>How and when they order</source>
        <translation>訂貨習慣</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Invoice and notes</source>
        <translation>開票與備註</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>發票抬頭</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>往來類別</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近聯絡</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下單</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>閏月</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記聯絡</translation>
    </message>
    <message>
        <source>Long not ordered</source>
        <translation>久未訂貨</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Main contact person</source>
        <translation>主要聯絡人</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允許少發</translation>
    </message>
    <message>
        <source>May be shipped beyond</source>
        <translation>允許超發</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Mobile or phone</source>
        <translation>手機/電話</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍貫</translation>
    </message>
    <message>
        <source>Nature of business</source>
        <translation>經營性質</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>新競爭對手</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>New employee…</source>
        <translation>新職員…</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>下單</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新合作伙伴</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次聯絡</translation>
    </message>
    <message>
        <source>No customer found for {text}: F4 shows all</source>
        <translation>沒有找到 {text}：F4 全部客戶</translation>
    </message>
    <message>
        <source>No customers yet. Press Insert to enter the first one, or import them from Excel.</source>
        <translation>還沒有客戶。按 Insert 錄入第一戶，或從 Excel 匯入。</translation>
    </message>
    <message>
        <source>No documents yet. Ctrl+N enters the first order.</source>
        <translation>還沒有單據。按 Ctrl+N 下第一張訂單。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>無人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Nothing is open: this customer owes nothing.</source>
        <translation>沒有未收款：該客戶不欠款。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Of an order; empty: as the product or the rules have it</source>
        <translation>訂貨中可少發的比例；空着：按商品或業務規則</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停單</translation>
    </message>
    <message>
        <source>On hold: no new orders</source>
        <translation>停單：不再接新訂單</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Overdue days at most</source>
        <translation>最多逾期天數</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>價格級別</translation>
    </message>
    <message>
        <source>Print address label</source>
        <translation>列印地址標籤</translation>
    </message>
    <message>
        <source>Print envelope</source>
        <translation>列印信封</translation>
    </message>
    <message>
        <source>Print file sheet</source>
        <translation>列印客戶檔案</translation>
    </message>
    <message>
        <source>Print statement of account</source>
        <translation>列印對賬單</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潛在客戶</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>電話相同</translation>
    </message>
    <message>
        <source>Same tax no.</source>
        <translation>稅號相同</translation>
    </message>
    <message>
        <source>Set by finance or a manager</source>
        <translation>由財務或經理設定</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核銷</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>結算方式</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>名稱相似</translation>
    </message>
    <message>
        <source>Sounds alike</source>
        <translation>讀音相同</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>對賬單</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Switch off or on</source>
        <translation>停用或啟用</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Take money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Tax no.</source>
        <translation>稅號</translation>
    </message>
    <message>
        <source>The customer is in use again.</source>
        <translation>客戶已重新啟用。</translation>
    </message>
    <message>
        <source>The customer is switched off: it stays, but is no longer offered.</source>
        <translation>客戶已停用：資料保留，但不再供選擇。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>業態</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>What we learned</source>
        <translation>瞭解到的情況</translation>
    </message>
    <message>
        <source>Without a plan</source>
        <translation>沒有計劃</translation>
    </message>
    <message>
        <source>Without a salesperson</source>
        <translation>沒有業務員</translation>
    </message>
    <message>
        <source>draft due {day}</source>
        <translation>匯票到期 {day}</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>閏月</translation>
    </message>
    <message>
        <source>lunar calendar</source>
        <translation>農曆</translation>
    </message>
    <message>
        <source>to deliver {day}</source>
        <translation>交期 {day}</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 戶</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 張</translation>
    </message>
    <message>
        <source>{count} receivables</source>
        <translation>{count} 筆</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已刪除「{name}」。</translation>
    </message>
</context>
<context>
    <name>designer</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>幫助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>預覽(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>範本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>0.13 as 13 %</source>
        <translation>0.13 顯示為 13%</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>1,234.50</source>
        <translation>1,234.50</translation>
    </message>
    <message>
        <source>10 lines</source>
        <translation>10 行</translation>
    </message>
    <message>
        <source>11 lines</source>
        <translation>11 行</translation>
    </message>
    <message>
        <source>1234.50 without comma</source>
        <translation>1234.50 不帶逗號</translation>
    </message>
    <message>
        <source>2026-11-22</source>
        <translation>2026-11-22</translation>
    </message>
    <message>
        <source>24 dots, double</source>
        <translation>24 點雙倍</translation>
    </message>
    <message>
        <source>24 dots, own</source>
        <translation>24 點原生</translation>
    </message>
    <message>
        <source>37 lines</source>
        <translation>37 行</translation>
    </message>
    <message>
        <source>Above the rows</source>
        <translation>明細上方</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>對齊</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>增加欄</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後綴</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>對齊</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>下邊對齊</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>左右居中對齊</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左邊對齊</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>上下居中對齊</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右邊對齊</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>上邊對齊</translation>
    </message>
    <message>
        <source>All but the first</source>
        <translation>除第一頁</translation>
    </message>
    <message>
        <source>All but the last</source>
        <translation>除最後一頁</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部表格線</translation>
    </message>
    <message>
        <source>Amount 1,234.50</source>
        <translation>金額 1,234.50</translation>
    </message>
    <message>
        <source>Amount in words</source>
        <translation>大寫金額</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>任意字號</translation>
    </message>
    <message>
        <source>Any size (slow)</source>
        <translation>任意字號（慢）</translation>
    </message>
    <message>
        <source>Background scan</source>
        <translation>背景掃描圖</translation>
    </message>
    <message>
        <source>Background scan of a printed form …</source>
        <translation>印好的表格掃描圖作背景…</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前綴</translation>
    </message>
    <message>
        <source>Below the rows</source>
        <translation>明細下方</translation>
    </message>
    <message>
        <source>Black from</source>
        <translation>黑白界限</translation>
    </message>
    <message>
        <source>Blank at zero</source>
        <translation>零不顯示</translation>
    </message>
    <message>
        <source>Blank rows</source>
        <translation>空行補齊</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗體</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>格數</translation>
    </message>
    <message>
        <source>Cannot be worked out</source>
        <translation>算不出來</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>承前頁</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Choose 24 dots, single or double, to make it fast</source>
        <translation>換成「24 點原生」或「24 點雙倍」即變快</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file</source>
        <translation>請選擇 PNG 或 JPEG 檔案</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Choose another kind of code</source>
        <translation>請換一種條碼</translation>
    </message>
    <message>
        <source>Choose something on the paper first</source>
        <translation>請先在紙上選中元素</translation>
    </message>
    <message>
        <source>Choose three or more things first (Shift+click)</source>
        <translation>請先選中三個以上元素（Shift+點選）</translation>
    </message>
    <message>
        <source>Choose two or more things first (Shift+click)</source>
        <translation>請先選中兩個以上元素（Shift+點選）</translation>
    </message>
    <message>
        <source>Chosen column</source>
        <translation>所選欄</translation>
    </message>
    <message>
        <source>Chosen row of sums</source>
        <translation>所選合計行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Common title</source>
        <translation>合併表頭</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>聯次</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>截斷</translation>
    </message>
    <message>
        <source>Date 2026-11-22</source>
        <translation>日期 2026-11-22</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和時間</translation>
    </message>
    <message>
        <source>Date in Chinese words</source>
        <translation>中文大寫日期</translation>
    </message>
    <message>
        <source>Date, long</source>
        <translation>長日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Digit boxes</source>
        <translation>數字格</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>格子字</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>等間距</translation>
    </message>
    <message>
        <source>Document foot</source>
        <translation>單據腳</translation>
    </message>
    <message>
        <source>Document head</source>
        <translation>單據頭</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再製一份</translation>
    </message>
    <message>
        <source>Each page</source>
        <translation>每頁</translation>
    </message>
    <message>
        <source>Every page</source>
        <translation>每頁</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Field names or values</source>
        <translation>欄位名或範例值</translation>
    </message>
    <message>
        <source>Fields at the left</source>
        <translation>左邊的欄位</translation>
    </message>
    <message>
        <source>Figures below</source>
        <translation>下方印數字</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>第一頁</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>外框</translation>
    </message>
    <message>
        <source>Grand total</source>
        <translation>總計</translation>
    </message>
    <message>
        <source>Grid of 1 mm</source>
        <translation>1 mm 網格</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>組合</translation>
    </message>
    <message>
        <source>Grows with wrapped text</source>
        <translation>隨文字換行增高</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Half width</source>
        <translation>半寬</translation>
    </message>
    <message>
        <source>Hanzi</source>
        <translation>漢字</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>表頭</translation>
    </message>
    <message>
        <source>Head filled</source>
        <translation>表頭底色</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>Height mm</source>
        <translation>高度 mm</translation>
    </message>
    <message>
        <source>Height of band</source>
        <translation>部分的高度</translation>
    </message>
    <message>
        <source>Held at the bottom of the page</source>
        <translation>固定在頁底</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>幫助</translation>
    </message>
    <message>
        <source>If too long</source>
        <translation>放不下時</translation>
    </message>
    <message>
        <source>In line with “{name}” · {at} mm</source>
        <translation>與「{name}」對齊 {at} mm</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>最後一頁</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>西文</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Let it wrap or shrink, or make it wider</source>
        <translation>改為換行或縮小，或加寬</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>線</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>表格線</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>鎖定或解鎖</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>More of the bar</source>
        <translation>欄中更多操作</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>移動欄</translation>
    </message>
    <message>
        <source>Move it away from the edge</source>
        <translation>離紙邊遠一些</translation>
    </message>
    <message>
        <source>Move it onto the paper</source>
        <translation>移到紙內</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一個面板</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>轉到下一行</translation>
    </message>
    <message>
        <source>No bar code</source>
        <translation>沒有條碼</translation>
    </message>
    <message>
        <source>No field or function is called so; pinyin initials work, too</source>
        <translation>沒有這樣的欄位或函式；也可以輸拼音首字母</translation>
    </message>
    <message>
        <source>No glyph for {text}</source>
        <translation>沒有字形：{text}</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>沒有圖片</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>On</source>
        <translation>所在頁</translation>
    </message>
    <message>
        <source>One backward</source>
        <translation>下移一層</translation>
    </message>
    <message>
        <source>One forward</source>
        <translation>上移一層</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>層次</translation>
    </message>
    <message>
        <source>Page foot</source>
        <translation>頁尾</translation>
    </message>
    <message>
        <source>Page head</source>
        <translation>頁首</translation>
    </message>
    <message>
        <source>Page no.</source>
        <translation>頁碼</translation>
    </message>
    <message>
        <source>Page {page.number} of {page.count}</source>
        <translation>第 {page.number} 頁 共 {page.count} 頁</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Place mm</source>
        <translation>位置 mm</translation>
    </message>
    <message>
        <source>Price 12.3456</source>
        <translation>單價 12.3456</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Properties at the right</source>
        <translation>右邊的屬性</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR 碼</translation>
    </message>
    <message>
        <source>Quantity 1,200</source>
        <translation>數量 1,200</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>取消復原</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>刪除欄</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>刪除合計行</translation>
    </message>
    <message>
        <source>Repeat head</source>
        <translation>每頁重複表頭</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>改變大小</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Row lines</source>
        <translation>只有橫線</translation>
    </message>
    <message>
        <source>Row of sums</source>
        <translation>合計行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows grow</source>
        <translation>行高隨內容</translation>
    </message>
    <message>
        <source>Same gaps across</source>
        <translation>水平等間距</translation>
    </message>
    <message>
        <source>Same gaps down</source>
        <translation>垂直等間距</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>等高</translation>
    </message>
    <message>
        <source>Same size</source>
        <translation>等大小</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>等寬</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save as another …</source>
        <translation>另存為…</translation>
    </message>
    <message>
        <source>Scan to draw over, never printed</source>
        <translation>描圖用的背景，不列印</translation>
    </message>
    <message>
        <source>Screen, PDF, dot-matrix and Excel side by side …</source>
        <translation>螢幕、PDF、針打、Excel 對照…</translation>
    </message>
    <message>
        <source>Shown if</source>
        <translation>顯示條件</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Size mm</source>
        <translation>大小 mm</translation>
    </message>
    <message>
        <source>Size pt</source>
        <translation>字號 pt</translation>
    </message>
    <message>
        <source>Slow · characters not in the printer</source>
        <translation>慢 · 印表機沒有的字</translation>
    </message>
    <message>
        <source>Slow · size is not the printer's own</source>
        <translation>慢 · 字號非原生</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Snap to edges</source>
        <translation>吸附對齊</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Subtotal of the page</source>
        <translation>本頁小計</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>明細表</translation>
    </message>
    <message>
        <source>Template designer</source>
        <translation>範本設計</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>試打一張</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The file of {name} is no picture, or too large a one</source>
        <translation>{name}的檔案不是圖片，或者太大</translation>
    </message>
    <message>
        <source>The printer's head does not reach {name}</source>
        <translation>列印頭夠不到「{name}」</translation>
    </message>
    <message>
        <source>Thickness mm</source>
        <translation>粗細 mm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>To the back</source>
        <translation>置於底層</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>置於頂層</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Total up to this page</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>Total: {field}</source>
        <translation>合計：{field}</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>實際大小</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>下劃線</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消組合</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Use characters that GBK has</source>
        <translation>請改用 GBK 裡有的字</translation>
    </message>
    <message>
        <source>W</source>
        <translation>寬</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>整頁寬</translation>
    </message>
    <message>
        <source>Width mm</source>
        <translation>寬度 mm</translation>
    </message>
    <message>
        <source>Width of column</source>
        <translation>欄寬</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>Write them another way, or install a font that has them</source>
        <translation>換一種寫法，或安裝有這些字的字型</translation>
    </message>
    <message>
        <source>always</source>
        <translation>總是</translation>
    </message>
    <message>
        <source>amount in words</source>
        <translation>金額大寫</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原樣</translation>
    </message>
    <message>
        <source>characters from within</source>
        <translation>中間幾個字</translation>
    </message>
    <message>
        <source>day in Chinese words</source>
        <translation>日期中文大寫</translation>
    </message>
    <message>
        <source>edge of the paper</source>
        <translation>紙邊</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>參考線</translation>
    </message>
    <message>
        <source>in capitals</source>
        <translation>轉成大寫字母</translation>
    </message>
    <message>
        <source>lines on this page</source>
        <translation>本頁行數</translation>
    </message>
    <message>
        <source>middle of the paper</source>
        <translation>紙張中線</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>針打不印底色</translation>
    </message>
    <message>
        <source>not true in this document</source>
        <translation>在此單據中不成立</translation>
    </message>
    <message>
        <source>number of characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>number of lines</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>二選一</translation>
    </message>
    <message>
        <source>page total of {what}</source>
        <translation>本頁{what}小計</translation>
    </message>
    <message>
        <source>printed black</source>
        <translation>針打只印黑色</translation>
    </message>
    <message>
        <source>rounded half up</source>
        <translation>四捨五入</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>running total of {what}</source>
        <translation>{what}累計</translation>
    </message>
    <message>
        <source>sum over all lines</source>
        <translation>全部明細求和</translation>
    </message>
    <message>
        <source>sum over the pages before</source>
        <translation>前面各頁求和</translation>
    </message>
    <message>
        <source>sum over this page</source>
        <translation>本頁求和</translation>
    </message>
    <message>
        <source>sum up to here</source>
        <translation>累計到這裡</translation>
    </message>
    <message>
        <source>texts one after the other</source>
        <translation>把文字連起來</translation>
    </message>
    <message>
        <source>the first characters</source>
        <translation>左邊幾個字</translation>
    </message>
    <message>
        <source>the first that is not empty</source>
        <translation>第一個不為空的</translation>
    </message>
    <message>
        <source>the largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>the last characters</source>
        <translation>右邊幾個字</translation>
    </message>
    <message>
        <source>the smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>total of {what}</source>
        <translation>{what}合計</translation>
    </message>
    <message>
        <source>tractor edge</source>
        <translation>孔邊</translation>
    </message>
    <message>
        <source>true in this document</source>
        <translation>在此單據中成立</translation>
    </message>
    <message>
        <source>whether nothing is there</source>
        <translation>是否為空</translation>
    </message>
    <message>
        <source>without its sign</source>
        <translation>絕對值</translation>
    </message>
    <message>
        <source>{by} mm off the paper</source>
        <translation>出紙 {by} mm</translation>
    </message>
    <message>
        <source>{by} mm on the holes</source>
        <translation>壓齒孔邊 {by} 毫米</translation>
    </message>
    <message>
        <source>{by} mm out of reach</source>
        <translation>超出列印範圍 {by} mm</translation>
    </message>
    <message>
        <source>{by} mm too long</source>
        <translation>溢出 {by} mm</translation>
    </message>
    <message>
        <source>{name} cannot hold this value: it is printed in words</source>
        <translation>{name}無法表示此內容，改為列印文字</translation>
    </message>
    <message>
        <source>{name} does not fit and is cut</source>
        <translation>「{name}」放不下，會被截斷</translation>
    </message>
    <message>
        <source>{name} has characters that no font here has: {text}</source>
        <translation>「{name}」裡有這臺電腦的字型沒有的字：{text}</translation>
    </message>
    <message>
        <source>{name} prints as a picture, slowly</source>
        <translation>「{name}」按圖列印，較慢</translation>
    </message>
    <message>
        <source>{name} shows ###: put its formula right</source>
        <translation>「{name}」顯示 ###：請改正公式</translation>
    </message>
    <message>
        <source>{name} stands beyond the edge of the paper</source>
        <translation>「{name}」超出紙邊</translation>
    </message>
    <message>
        <source>{name} stands on the edge with the tractor holes</source>
        <translation>「{name}」落在齒孔邊上</translation>
    </message>
    <message>
        <source>{name}: {field}</source>
        <translation>{name}：{field}</translation>
    </message>
    <message>
        <source>{what} carried forward</source>
        <translation>承前頁{what}</translation>
    </message>
    <message>
        <source>{what} in words</source>
        <translation>{what}大寫</translation>
    </message>
    <message>
        <source>亿…分 above</source>
        <translation>上方印億…分</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivered − returned</source>
        <translation>發貨 − 退貨</translation>
    </message>
    <message>
        <source>Document centre</source>
        <translation>單據中心</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制單時間</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制單人</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No documents in this span. Alt+3 shows the month, Alt+5 the year; Ctrl+N makes a new one.</source>
        <translation>這段時間沒有單據：Alt+3 看本月，Alt+5 看今年，或按 Ctrl+N 新增。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Print document</source>
        <translation>列印單據</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>when confirmed</source>
        <translation>確認時取號</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 張單據</translation>
    </message>
</context>
<context>
    <name>employees</name>
    <message>
        <source>Birthday: year</source>
        <translation>生日：年</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>曆法</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>郵箱</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Empty: does not log in</source>
        <translation>空着：不能登入</translation>
    </message>
    <message>
        <source>Empty: the next one</source>
        <translation>空着：取下一個編號</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭情況</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密碼</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>離職…</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入職日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後工作日</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>閏月</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>離職日期</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>登入名</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登入名</translation>
    </message>
    <message>
        <source>Looks after customers</source>
        <translation>負責客戶</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新部門</translation>
    </message>
    <message>
        <source>New department…</source>
        <translation>新部門…</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>新職員</translation>
    </message>
    <message>
        <source>New employee…</source>
        <translation>新職員…</translation>
    </message>
    <message>
        <source>No departments yet. Insert adds one.</source>
        <translation>還沒有部門，按 Insert 添加。</translation>
    </message>
    <message>
        <source>Nobody entered yet. Insert adds a colleague.</source>
        <translation>還沒有職員，按 Insert 添加。</translation>
    </message>
    <message>
        <source>Nothing is left to be handed over.</source>
        <translation>沒有要移交的了。</translation>
    </message>
    <message>
        <source>Number or plan</source>
        <translation>單號或計劃</translation>
    </message>
    <message>
        <source>Of customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Offered for new people</source>
        <translation>可供新職員選擇</translation>
    </message>
    <message>
        <source>On the work</source>
        <translation>工作情況</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>未完訂單</translation>
    </message>
    <message>
        <source>Open quote</source>
        <translation>未成報價</translation>
    </message>
    <message>
        <source>Open receivable</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Planned contact</source>
        <translation>聯絡計劃</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>負責片區</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Sells</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>上級部門</translation>
    </message>
    <message>
        <source>Still to be handed over</source>
        <translation>待移交</translation>
    </message>
    <message>
        <source>This person has left already.</source>
        <translation>此人已離職。</translation>
    </message>
    <message>
        <source>To be changed at the first log-in</source>
        <translation>首次登入時須修改</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What is still his or hers…</source>
        <translation>名下還有什麼…</translation>
    </message>
    <message>
        <source>Who has left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在職</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>還原在職</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>閏月</translation>
    </message>
    <message>
        <source>lunar calendar</source>
        <translation>農曆</translation>
    </message>
    <message>
        <source>{count} departments</source>
        <translation>{count} 個部門</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{count} still to be handed over</source>
        <translation>待移交 {count} 項</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>At most {most} can be delivered here: more was not ordered.</source>
        <translation>這裡最多可發 {most}：訂單沒有更多。</translation>
    </message>
    <message>
        <source>At most {most} can come back here: more was not delivered.</source>
        <translation>這裡最多可退 {most}：沒有發過更多。</translation>
    </message>
    <message>
        <source>Before the document's date: change it to {date} or later.</source>
        <translation>早於單據日期，請改為 {date} 或以後。</translation>
    </message>
    <message>
        <source>Change this: its numbers look like those of “{other}”, such as {number}.</source>
        <translation>請改一改：編號與「{other}」的一樣，例如 {number}。</translation>
    </message>
    <message>
        <source>Check month and day: there is no such day.</source>
        <translation>請檢查月和日：沒有這一天。</translation>
    </message>
    <message>
        <source>Check quantity, price and amount: {quantity} × {price} is {product}, not {amount}.</source>
        <translation>請核對數量、單價和金額：{quantity} × {price} 等於 {product}，不是 {amount}。</translation>
    </message>
    <message>
        <source>Check “{text}”: the number is too large.</source>
        <translation>「{text}」數字過大，請核對。</translation>
    </message>
    <message>
        <source>Choose a day that is not before the day of joining, {joined}.</source>
        <translation>請選擇不早於入職日 {joined} 的日期。</translation>
    </message>
    <message>
        <source>Choose a last day that is not before the first.</source>
        <translation>結束日不能早於開始日。</translation>
    </message>
    <message>
        <source>Choose a password other than the log-in name.</source>
        <translation>密碼不要與登入名相同。</translation>
    </message>
    <message>
        <source>Choose a picture of at most 1 MB.</source>
        <translation>請選擇不超過 1 MB 的圖片。</translation>
    </message>
    <message>
        <source>Choose another code: {code} is taken by {name}.</source>
        <translation>請換一個編碼：{code} 已被 {name} 使用。</translation>
    </message>
    <message>
        <source>Choose another code: {code} is taken.</source>
        <translation>請換一個編碼：{code} 已被使用。</translation>
    </message>
    <message>
        <source>Choose another log-in name: {login} is taken.</source>
        <translation>請換一個登入名：{login} 已被使用。</translation>
    </message>
    <message>
        <source>Choose another one: there is a department {text} already.</source>
        <translation>請換一個：已有部門「{text}」。</translation>
    </message>
    <message>
        <source>Choose another one: {name} is itself under this department.</source>
        <translation>請換一個：{name} 本身就在這個部門之下。</translation>
    </message>
    <message>
        <source>Choose at least {least} characters.</source>
        <translation>請至少用 {least} 個字元。</translation>
    </message>
    <message>
        <source>Choose somebody who works here: {name} has left.</source>
        <translation>請選擇在職的人：{name} 已離職。</translation>
    </message>
    <message>
        <source>Choose the customer of {number}: what it gives goes to nobody else.</source>
        <translation>請選擇 {number} 的客戶：它的貨不能發給（或退自）別的客戶。</translation>
    </message>
    <message>
        <source>Choose the day of the next contact, or it will not be announced.</source>
        <translation>請選擇下次聯絡的日期，否則不會提醒。</translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation>請選擇今天或以後的日期。</translation>
    </message>
    <message>
        <source>Choose whose customers this operator looks after, or enter the person with Insert.</source>
        <translation>請選擇這位操作員負責誰的客戶，或按 Insert 錄入這個人。</translation>
    </message>
    <message>
        <source>Choose yourself: only a manager hands customers to others.</source>
        <translation>請選擇自己：只有經理才能把客戶交給別人。</translation>
    </message>
    <message>
        <source>Correct the date {text}: it is still to come.</source>
        <translation>日期 {text} 還沒有到，請改正。</translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation>請輸入 0 或更大的數。</translation>
    </message>
    <message>
        <source>Enter a discount between 0 and 100.</source>
        <translation>折扣請在 0 到 100 之間。</translation>
    </message>
    <message>
        <source>Enter a figure above 0.</source>
        <translation>請填寫大於 0 的數。</translation>
    </message>
    <message>
        <source>Enter a figure from {least} to {most}.</source>
        <translation>請輸入 {least} 到 {most} 之間的數。</translation>
    </message>
    <message>
        <source>Enter a moment up to now, and write what is to come as the next contact.</source>
        <translation>時間不能晚於現在；將來的事請寫在下次聯絡裡。</translation>
    </message>
    <message>
        <source>Enter a number from 1 to 65535; usually it is 5432.</source>
        <translation>請輸入 1 到 65535 之間的數字，一般是 5432。</translation>
    </message>
    <message>
        <source>Enter a price.</source>
        <translation>請輸入單價。</translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation>請輸入大於 0 的數量。</translation>
    </message>
    <message>
        <source>Enter a smaller figure: at most {most} can be booked.</source>
        <translation>數字太大，最多 {most}。</translation>
    </message>
    <message>
        <source>Enter an amount above 0.00.</source>
        <translation>請輸入大於 0.00 的金額。</translation>
    </message>
    <message>
        <source>Enter at most {limit}: that is as much as you may let go.</source>
        <translation>最多輸入 {limit}：這是您的抹零限額。</translation>
    </message>
    <message>
        <source>Enter at most {places} decimal places: more are not kept.</source>
        <translation>小數最多 {places} 位，多出的位數無法儲存。</translation>
    </message>
    <message>
        <source>Enter the day of the document or a later one.</source>
        <translation>請輸入單據日期或更晚的日期。</translation>
    </message>
    <message>
        <source>Enter the day on which the acceptance draft falls due.</source>
        <translation>請輸入承兌匯票的到期日。</translation>
    </message>
    <message>
        <source>Enter {date} or a later day: {number} is of that day.</source>
        <translation>請輸入 {date} 或之後的日期：{number} 是那一天的單據。</translation>
    </message>
    <message>
        <source>Enter “{text}” as text: Excel keeps only 15 digits of a number.</source>
        <translation>「{text}」請按文本錄入：Excel 的數字只保留 15 位。</translation>
    </message>
    <message>
        <source>Fill in both month and day, or neither.</source>
        <translation>月和日請一起填，或都不填。</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>請填寫此項。</translation>
    </message>
    <message>
        <source>Give all rows of {number} the same value: row {row} says “{first}”, this one “{text}”.</source>
        <translation>{number} 的各行應一致：第 {row} 行是「{first}」，此行是「{text}」。</translation>
    </message>
    <message>
        <source>Give the line a unit price or an amount.</source>
        <translation>請填寫單價或金額。</translation>
    </message>
    <message>
        <source>Leave one of two rows out: row {row} is for “{text}” too and says otherwise.</source>
        <translation>請去掉其中一行：第 {row} 行也是「{text}」，寫的卻不一樣。</translation>
    </message>
    <message>
        <source>Leave out one of the two entries “{text}”.</source>
        <translation>「{text}」重複，請去掉一項。</translation>
    </message>
    <message>
        <source>Leave the cost out, or let a manager import this row: your role does not see what goods cost.</source>
        <translation>請去掉成本，或請經理匯入這一行：您的角色看不到成本。</translation>
    </message>
    <message>
        <source>Leave the credit limit out, or let a manager import this row: finance or a manager sets the credit.</source>
        <translation>請去掉信用額度，或請經理匯入這一行：信用由財務或經理設定。</translation>
    </message>
    <message>
        <source>Lower this: it is above the list price.</source>
        <translation>請調低：它高於標價。</translation>
    </message>
    <message>
        <source>Mend the formula in Excel: this cell says {text}.</source>
        <translation>請在 Excel 裡改正公式：這一格是 {text}。</translation>
    </message>
    <message>
        <source>No delivery is behind this return. Give {customer} a credit of {total} all the same?</source>
        <translation>這張退貨單沒有對應的發貨單。仍給 {customer} 衝減 {total} 嗎？</translation>
    </message>
    <message>
        <source>Order {text} came back already.</source>
        <translation>訂單 {text} 已經退貨。</translation>
    </message>
    <message>
        <source>Put in the year and the month too: the number would come again.</source>
        <translation>請同時放入年和月，否則號碼會重複。</translation>
    </message>
    <message>
        <source>Put the serial number in once.</source>
        <translation>請放入一個序號。</translation>
    </message>
    <message>
        <source>Remove one of them: this level has this quantity twice.</source>
        <translation>請刪去一條：這個級別的這個數量有兩條價格。</translation>
    </message>
    <message>
        <source>Say what “{text}” means: of 100.00 the customer pays {paid}, or {off}. One answer holds for the column.</source>
        <translation>請說明「{text}」的意思：100.00 元的貨，客戶付 {paid}，還是付 {off}？答一次，整欄都按它算。</translation>
    </message>
    <message>
        <source>Say whether hidden rows come in: Excel does not show this one.</source>
        <translation>請決定隱藏的行要不要匯入：這一行在 Excel 裡是隱藏的。</translation>
    </message>
    <message>
        <source>Say whether this is “{text}”: the names differ in place or legal form, the rest is the same.</source>
        <translation>請說明這是不是「{text}」：名稱只差地名或公司形式，其餘相同。</translation>
    </message>
    <message>
        <source>Say whether this is “{text}”: the phone is the same, the name is not.</source>
        <translation>請說明這是不是「{text}」：電話相同，名稱不同。</translation>
    </message>
    <message>
        <source>Say whether “{text}” holds the tax: other prices of this sheet tell it. One answer holds for all.</source>
        <translation>「{text}」是否含稅，請在右邊說明：這張表裡別的價格寫明瞭。回答一次，整表適用。</translation>
    </message>
    <message>
        <source>Shorten this to at most {most} characters.</source>
        <translation>請縮短到 {most} 個字以內。</translation>
    </message>
    <message>
        <source>Shorten this: a number may have at most {most} characters.</source>
        <translation>請縮短：號碼最多 {most} 個字元。</translation>
    </message>
    <message>
        <source>Some prices are below what the office allows. Sell all the same?</source>
        <translation>有的單價低於公司允許的最低價。仍要銷售嗎？</translation>
    </message>
    <message>
        <source>Take {part} out: only year, month, day and serial number are known.</source>
        <translation>請去掉 {part}：只認年、月、日和序號。</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>匯入已取消，沒有改動任何資料。</translation>
    </message>
    <message>
        <source>The newest work is missing from “{path}”: its log file was deleted or cut short, or an older copy has taken its place. Restore the last backup, or go on without that work.</source>
        <translation>「{path}」缺少最近的內容：其日誌檔案被刪除或截斷，或被舊的副本替換。請還原最近的備份，或不要那些內容繼續。</translation>
    </message>
    <message>
        <source>The newest work may be missing from “{path}”: it was copied while the office was open. Close the office and copy it again, or take a backup; or go on without that work.</source>
        <translation>「{path}」可能缺少最近的資料：複製時賬套還開着。請關閉後重新複製，或者使用備份；也可以不要這部分資料繼續。</translation>
    </message>
    <message>
        <source>There is no customer “{text}”: import the customers first, or correct it.</source>
        <translation>沒有客戶「{text}」：請先匯入客戶，或改正名稱。</translation>
    </message>
    <message>
        <source>There is no delivered order {text}: import the orders first, or correct it.</source>
        <translation>沒有已發貨的訂單 {text}：請先匯入訂單，或改正單號。</translation>
    </message>
    <message>
        <source>There is no employee “{text}”: enter the employee first, or correct it.</source>
        <translation>沒有員工「{text}」：請先錄入員工，或改正姓名。</translation>
    </message>
    <message>
        <source>There is no product “{text}”: import the products first, or correct it.</source>
        <translation>沒有商品「{text}」：請先匯入商品，或改正編號。</translation>
    </message>
    <message>
        <source>There is nothing left to undo: this import was undone already.</source>
        <translation>這次匯入已經復原過了。</translation>
    </message>
    <message>
        <source>This column is hidden in Excel; it is read all the same.</source>
        <translation>這一欄在 Excel 裡是隱藏的，仍按它的內容匯入。</translation>
    </message>
    <message>
        <source>To be safe, choose another place for backups: the copy in “{path}” did not pass its check.</source>
        <translation>為安全起見，請另選備份位置：「{path}」裡的副本沒有通過檢查。</translation>
    </message>
    <message>
        <source>To be without this table, remove the whole table: its last column cannot be taken away.</source>
        <translation>如不需要此表格，請刪除整個表格：最後一欄不能單獨刪除。</translation>
    </message>
    <message>
        <source>To book {number}, date it {today} or earlier: {date} is still to come.</source>
        <translation>要入賬 {number}，日期不能晚於 {today}：{date} 還沒有到。</translation>
    </message>
    <message>
        <source>To change the credit, ask finance or a manager: they set it.</source>
        <translation>信用由財務或經理設定，請找他們修改。</translation>
    </message>
    <message>
        <source>To change this entry, ask {name}, who wrote it, or a manager.</source>
        <translation>要修改這條記錄，請找記錄人 {name} 或經理。</translation>
    </message>
    <message>
        <source>To change {login}, make somebody else a manager first: an office needs one who can log in.</source>
        <translation>要更改 {login}，請先把別人設為經理：賬套須有一位能登入的經理。</translation>
    </message>
    <message>
        <source>To change {number}, first void what hangs on it: {documents}.</source>
        <translation>要改動 {number}，請先作廢與它相關的單據：{documents}。</translation>
    </message>
    <message>
        <source>To change “{item}”, choose it again: the template has no such item now.</source>
        <translation>要修改「{item}」，請重新選擇：範本裡現在沒有這一項。</translation>
    </message>
    <message>
        <source>To delete {name}, give its {count} people and departments another one first.</source>
        <translation>要刪除 {name}，請先給它的 {count} 個人員和下級部門換一個部門。</translation>
    </message>
    <message>
        <source>To deliver several orders at once, choose orders of one customer.</source>
        <translation>多張訂單一起發貨時，請選擇同一客戶的訂單。</translation>
    </message>
    <message>
        <source>To do this with {number}, its state must be another one: it is “{state}” now.</source>
        <translation>{number} 目前是「{state}」狀態，不能這樣操作。</translation>
    </message>
    <message>
        <source>To do this, ask a manager: your role does not include it.</source>
        <translation>要做這件事，請找經理：您的角色沒有這項權限。</translation>
    </message>
    <message>
        <source>To finish on {target}, check printer, cable and paper, then go on from the print queue: it took no more.</source>
        <translation>要在 {target} 上打完，請檢查印表機、電纜和紙張，再到列印佇列中繼續：它沒有接收完。</translation>
    </message>
    <message>
        <source>To get rid of {number}, void it with a reason: a number that was given stays.</source>
        <translation>{number} 已有單號，不能刪除，請填寫原因作廢。</translation>
    </message>
    <message>
        <source>To give up a correction, choose an order that is being corrected: {number} is not.</source>
        <translation>要放棄更正，請選擇正在更正的訂單：{number} 不在更正中。</translation>
    </message>
    <message>
        <source>To go on working, restore the last backup: “{path}” is damaged. It was left unchanged.</source>
        <translation>要繼續工作，請還原最近的備份：「{path}」已損壞，未作任何改動。</translation>
    </message>
    <message>
        <source>To go on, check that the server {server} is switched on and the network works, then try again. Nothing saved is lost.</source>
        <translation>要繼續，請檢查伺服器 {server} 是否開機、網路是否通暢，然後再試。已儲存的資料不會丟失。</translation>
    </message>
    <message>
        <source>To go on, check the disk or network drive that holds “{path}”: it could not be read or written. Nothing saved is lost.</source>
        <translation>要繼續，請檢查「{path}」所在的磁碟或網路驅動器：無法讀寫。已儲存的內容沒有丟失。</translation>
    </message>
    <message>
        <source>To go on, choose a shorter name: “{path}” is too long for this disk.</source>
        <translation>請使用較短的名稱：「{path}」對這個磁碟來說太長。</translation>
    </message>
    <message>
        <source>To go on, enter at least one line with a quantity.</source>
        <translation>請至少輸入一行有數量的明細。</translation>
    </message>
    <message>
        <source>To go on, free some space on the disk that holds “{path}”: it is full. Nothing saved is lost.</source>
        <translation>要繼續，請在「{path}」所在的磁碟上騰出空間：磁碟已滿。已儲存的內容沒有丟失。</translation>
    </message>
    <message>
        <source>To go on, log in again: the log-in of {name} was switched off or has other rights now.</source>
        <translation>請重新登入：{name} 的登入已停用或權限已更改。</translation>
    </message>
    <message>
        <source>To go on, raise the prices or ask a manager: some are below what the office allows.</source>
        <translation>有的單價低於公司允許的最低價，請提高單價，或請經理處理。</translation>
    </message>
    <message>
        <source>To go on, say why in a few words: the reason is kept in the log.</source>
        <translation>請寫明原因，原因會記入日誌。</translation>
    </message>
    <message>
        <source>To go on, try again in a moment: the office file is in use by another program. Nothing is lost.</source>
        <translation>請稍候再試：賬套檔案正被另一個程式使用。資料沒有丟失。</translation>
    </message>
    <message>
        <source>To hand customers over, choose somebody who works here: {name} has left.</source>
        <translation>要交接客戶，請選擇在職人員：{name} 已離職。</translation>
    </message>
    <message>
        <source>To hand this on, choose somebody who may log in: {name} may not.</source>
        <translation>要轉交，請選擇可以登入的人員：{name} 沒有登入權限。</translation>
    </message>
    <message>
        <source>To hand this on, choose somebody who may see {customer}, or hand over the customer: {name} may not.</source>
        <translation>要轉交，請選擇能看到 {customer} 的人員，或先交接客戶：{name} 看不到該客戶。</translation>
    </message>
    <message>
        <source>To have {title} again, enter it anew: what was entered since has taken its place.</source>
        <translation>要找回{title}，請重新錄入：之後錄入的內容已佔用它的位置。</translation>
    </message>
    <message>
        <source>To import a print template, choose a file of up to {most} MB: {path} is none of ours.</source>
        <translation>要匯入列印範本，請選擇不超過 {most} MB 的檔案：{path} 不是本程式的範本。</translation>
    </message>
    <message>
        <source>To import {file}, put right the rows with errors first: no good row is left.</source>
        <translation>{file} 沒有可以匯入的行，請先改正有錯誤的行。</translation>
    </message>
    <message>
        <source>To import, choose one of these mappings: {names}. There is none named {name}.</source>
        <translation>沒有名為 {name} 的匯入方案，請從這些中選擇：{names}。</translation>
    </message>
    <message>
        <source>To import, choose the column for “{field}”.</source>
        <translation>請為「{field}」選擇對應的欄。</translation>
    </message>
    <message>
        <source>To join “{old}” with “{new}”, change their records first: two of them would become the same.</source>
        <translation>要把「{old}」併入「{new}」，請先修改它們的記錄：其中有兩條會變得一樣。</translation>
    </message>
    <message>
        <source>To keep dates and reminders right, set the clock of this computer: it says {now}, but the last work was saved on {last}. Nothing is lost, and you can go on.</source>
        <translation>這臺電腦的時間不對：顯示為 {now}，而上次儲存的時間是 {last}。請把時間校準，以免日期和提醒出錯。資料沒有丟失，可以繼續工作。</translation>
    </message>
    <message>
        <source>To let {wiped} go, set the whole receipt against documents: nothing may be left as an advance.</source>
        <translation>要抹零 {wiped}，收款必須全部核銷，不能留下預收款。</translation>
    </message>
    <message>
        <source>To log in, ask a manager: the operator {login} is switched off.</source>
        <translation>要登入，請找經理：操作員 {login} 已停用。</translation>
    </message>
    <message>
        <source>To log in, check name and password: they do not belong together.</source>
        <translation>要登入，請檢查登入名和密碼：二者不符。</translation>
    </message>
    <message>
        <source>To log in, wait {seconds} seconds: too many tries failed. A manager can let you in sooner.</source>
        <translation>要登入，請等待 {seconds} 秒：失敗次數過多。經理可以提前放行。</translation>
    </message>
    <message>
        <source>To make a PDF, or to print characters that the printer does not have, install a TrueType font with Chinese characters, such as WenQuanYi Micro Hei.</source>
        <translation>要生成 PDF，或列印印表機沒有的字，請先安裝含中文的 TrueType 字型，例如文泉驛微米黑。</translation>
    </message>
    <message>
        <source>To make a delivery, choose orders of which something is still to deliver.</source>
        <translation>請選擇還有未發貨數量的訂單。</translation>
    </message>
    <message>
        <source>To make a new office, choose another name: “{path}” exists already.</source>
        <translation>要新增賬套，請換一個名稱：「{path}」已存在。</translation>
    </message>
    <message>
        <source>To make a return, choose a delivery from which something can still return.</source>
        <translation>請選擇還有可退數量的發貨單。</translation>
    </message>
    <message>
        <source>To make another office, choose a new file: this one has an office already.</source>
        <translation>要再建一個賬套，請選擇新檔案：此檔案裡已有賬套。</translation>
    </message>
    <message>
        <source>To make “{name}” the default, choose the kind of document that it was designed for.</source>
        <translation>要把「{name}」設為預設，請選擇它所適用的單據種類。</translation>
    </message>
    <message>
        <source>To open an office, choose another file: “{path}” was not made by this program. It was left unchanged.</source>
        <translation>要開啟賬套，請另選檔案：「{path}」不是本程式建立的，未作任何改動。</translation>
    </message>
    <message>
        <source>To open an office, choose its file: “{path}” is a folder or a device.</source>
        <translation>要開啟賬套，請選擇資料檔案：「{path}」是資料夾或設備。</translation>
    </message>
    <message>
        <source>To open the office, check its address; it looks like postgresql://user@server/database.</source>
        <translation>要開啟賬套，請檢查地址，格式如 postgresql://使用者@伺服器/資料庫。</translation>
    </message>
    <message>
        <source>To open the office, check that the server {server} is switched on and the network works.</source>
        <translation>要開啟賬套，請檢查伺服器 {server} 是否開機、網路是否通暢。</translation>
    </message>
    <message>
        <source>To open the office, check the name of the database, or have it made on the server: there is no {server}.</source>
        <translation>要開啟賬套，請檢查資料庫名，或請人在伺服器上建庫：沒有 {server}。</translation>
    </message>
    <message>
        <source>To open the office, check user and password of the database: the server {server} refused them.</source>
        <translation>要開啟賬套，請檢查資料庫的使用者名和密碼：伺服器 {server} 拒絕了它們。</translation>
    </message>
    <message>
        <source>To open the office, check user, password and database name: the server {server} refused them.</source>
        <translation>要開啟賬套，請檢查使用者名、密碼和資料庫名：伺服器 {server} 拒絕了它們。</translation>
    </message>
    <message>
        <source>To open the office, choose another database: {server} belongs to another program. Nothing was made in it.</source>
        <translation>要開啟賬套，請換一個資料庫：{server} 是別的程式在用的，沒有在裡面建任何東西。</translation>
    </message>
    <message>
        <source>To open the office, correct or remove “{option}” in the address of the server: it is not known.</source>
        <translation>要開啟賬套，請改正或去掉伺服器地址裡的「{option}」：沒有這個選項。</translation>
    </message>
    <message>
        <source>To open the office, have a database with the encoding UTF8 made: {server} has {encoding}, which cannot hold every character. Nothing was made in it.</source>
        <translation>要開啟賬套，請建一個編碼為 UTF8 的資料庫：{server} 的編碼是 {encoding}，存不下全部漢字。沒有在裡面建任何東西。</translation>
    </message>
    <message>
        <source>To open this print template, choose another file or an older version: “{where}” {why}.</source>
        <translation>要開啟此列印範本，請換一個檔案或舊版本：「{where}」{why}。</translation>
    </message>
    <message>
        <source>To open this print template, update the program: it was saved in format {found}, this one knows {known}.</source>
        <translation>要開啟此列印範本，請升級程式：範本儲存為第 {found} 版格式，本程式只認到第 {known} 版。</translation>
    </message>
    <message>
        <source>To open {what}, check its number: no such record is visible to you.</source>
        <translation>要開啟 {what}，請核對編號：您看不到這樣的記錄。</translation>
    </message>
    <message>
        <source>To open “{path}”, choose another file: there is none of this name.</source>
        <translation>要開啟「{path}」，請另選檔案：沒有這個檔案。</translation>
    </message>
    <message>
        <source>To open “{path}”, close it first on the computer {where}: {who} has it open since {since}.</source>
        <translation>要開啟「{path}」，請先在電腦 {where} 上關閉它：{who} 從 {since} 起一直開着。</translation>
    </message>
    <message>
        <source>To open “{path}”, close the other program that is using this file, then try again.</source>
        <translation>要開啟「{path}」，請關閉正在使用此檔案的其他程式，然後重試。</translation>
    </message>
    <message>
        <source>To open “{path}”, get the right to read this file.</source>
        <translation>要開啟「{path}」，請取得讀取此檔案的權限。</translation>
    </message>
    <message>
        <source>To open “{path}”, install the newest version of the program: a later version has worked on this file. It was left unchanged.</source>
        <translation>要開啟「{path}」，請安裝最新版程式：此檔案已被更新的版本使用過，未作任何改動。</translation>
    </message>
    <message>
        <source>To open “{path}”, make a real copy of it first: the same file has a second name (a hard link), and work under two names would be lost. It was left unchanged.</source>
        <translation>要開啟「{path}」，請先另外複製一份：這個檔案還有另一個名字（硬鏈接），用兩個名字操作會丟失資料。未作任何改動。</translation>
    </message>
    <message>
        <source>To open “{path}”, wait a moment and try again: {who} is restoring or upgrading it on the computer {where}.</source>
        <translation>要開啟「{path}」，請稍候再試：{who} 正在電腦 {where} 上還原或升級它。</translation>
    </message>
    <message>
        <source>To order from {number}, choose lines that are not ordered yet.</source>
        <translation>請選擇 {number} 中還沒有成交的明細。</translation>
    </message>
    <message>
        <source>To paste here, first copy items of a print template.</source>
        <translation>要在此貼上，請先複製列印範本中的內容。</translation>
    </message>
    <message>
        <source>To print all of “{item}”, move it onto the paper in the designer: {beyond} mm lie beyond its edge.</source>
        <translation>要把「{item}」列印完整，請在設計器裡把它移到紙內：它超出紙邊 {beyond} 毫米。</translation>
    </message>
    <message>
        <source>To print on this form, move “{item}” away from its edge or move the print less far up or down: it stands {beyond} mm beyond the form.</source>
        <translation>要列印在這種紙上，請把「{item}」移離紙邊，或把上下偏移改小：它超出紙邊 {beyond} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, make the paper of the template longer: {height} mm, and it needs {shortest} mm.</source>
        <translation>要在這臺印表機上列印，請把範本的紙張加長：現為 {height} 毫米，至少要 {shortest} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, make the paper of the template shorter: {height} mm, and it can have {longest} mm.</source>
        <translation>要在這臺印表機上列印，請把範本的紙張改短：現為 {height} 毫米，最長 {longest} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, move “{item}” to the left: it ends {beyond} mm beyond the {columns} columns.</source>
        <translation>要在此印表機上列印，請把「{item}」向左移：它超出 {columns} 欄的列印寬度 {beyond} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, move “{item}” {beyond} mm to the right: the head begins there.</source>
        <translation>要在此印表機上列印，請把「{item}」向右移 {beyond} 毫米：列印頭從那裡開始。</translation>
    </message>
    <message>
        <source>To print on {target}, ask for the right to use this printer: Windows does not let you.</source>
        <translation>要在 {target} 上列印，請先申請此印表機的使用權限：Windows 不允許您使用。</translation>
    </message>
    <message>
        <source>To print on {target}, start the Windows service “Print Spooler”, or start the computer anew.</source>
        <translation>要在 {target} 上列印，請啟動 Windows 服務「Print Spooler」，或重新啟動電腦。</translation>
    </message>
    <message>
        <source>To print on {target}, switch the printer on and check its cable and address: {why}.</source>
        <translation>要在 {target} 上列印，請開啟印表機並檢查連線和地址：{why}。</translation>
    </message>
    <message>
        <source>To print this document, take items or expressions out of its template: there are too many to work out.</source>
        <translation>要列印此單據，請減少範本中的內容或公式：數量太多，無法計算。</translation>
    </message>
    <message>
        <source>To print with “{template_name}”, make its bands lower or its paper longer: no row fits on a page.</source>
        <translation>要用「{template_name}」列印，請降低各欄高度或加長紙張：一頁連一行明細也放不下。</translation>
    </message>
    <message>
        <source>To print with “{template_name}”, put right its item “{item}” in the designer: {reason}</source>
        <translation>要用「{template_name}」列印，請在設計器中改正元素「{item}」：{reason}</translation>
    </message>
    <message>
        <source>To print {number} again, ask somebody who may: it was printed before, and your role may not repeat.</source>
        <translation>要補打 {number}，請找有權限的同事：它已列印過，您的角色不能補打。</translation>
    </message>
    <message>
        <source>To print {text}, write it another way or install a font that has it: 〓 stands in its place.</source>
        <translation>要列印 {text}，請換一種寫法或安裝有這些字的字型：現在以〓代替。</translation>
    </message>
    <message>
        <source>To print, choose a field or function from the list in “{source}”: “{near}” is none.</source>
        <translation>要列印，請在「{source}」中選用清單裡的欄位或函式：沒有「{near}」。</translation>
    </message>
    <message>
        <source>To print, choose a printer, a file or an address such as tcp://192.168.1.50:9100: “{target}” is none.</source>
        <translation>要列印，請選擇印表機、檔案或形如 tcp://192.168.1.50:9100 的地址：「{target}」不是其中任何一種。</translation>
    </message>
    <message>
        <source>To print, choose another printer: Windows has none named “{target}”.</source>
        <translation>要列印，請另選一臺印表機：Windows 裡沒有名為「{target}」的印表機。</translation>
    </message>
    <message>
        <source>To print, choose another template: there is none named “{name}”.</source>
        <translation>要列印，請另選範本：沒有名為「{name}」的範本。</translation>
    </message>
    <message>
        <source>To print, make the expression “{source}” shorter: it grows too big at “{near}”.</source>
        <translation>要列印，請縮短表達式「{source}」：到「{near}」處已過大。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}” near “{near}”.</source>
        <translation>要列印，請改正表達式「{source}」中「{near}」附近的內容。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: what stands at “{near}” has no meaning there.</source>
        <translation>要列印，請改正表達式「{source}」：「{near}」處的寫法無法識別。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: “{near}” cannot be worked out with these values.</source>
        <translation>要列印，請改正表達式「{source}」：用這些值算不出「{near}」。</translation>
    </message>
    <message>
        <source>To print, start anew from the document: this job is no longer kept.</source>
        <translation>要列印，請從單據重新開始：這個任務已不再保留。</translation>
    </message>
    <message>
        <source>To read {file}, check its name and place: there is no such file.</source>
        <translation>沒有檔案 {file}，請核對名稱和位置。</translation>
    </message>
    <message>
        <source>To read {file}, close it in Excel first, or ask who may open it.</source>
        <translation>{file} 打不開：請先在 Excel 中關閉，或確認是否有權開啟。</translation>
    </message>
    <message>
        <source>To read {file}, correct line {line}: it has more than {most} columns, or a value that never ends.</source>
        <translation>請改正 {file} 的第 {line} 行：超過 {most} 欄，或有一個沒完沒了的值，讀不進來。</translation>
    </message>
    <message>
        <source>To read {file}, delete the stray cells in row {row} and column {column}: the table would be far too large.</source>
        <translation>{file} 的第 {row} 行、{column} 欄有零散的儲存格，表格會過大，請刪去。</translation>
    </message>
    <message>
        <source>To read {file}, get a good copy of it: this one is damaged.</source>
        <translation>{file} 已損壞，請換一份完好的。</translation>
    </message>
    <message>
        <source>To read {file}, name a column “{column}” in the sheet {sheet}: the mapping needs it for “{field}”.</source>
        <translation>{file} 的工作表 {sheet} 中缺少欄「{column}」，匯入方案需要它作為「{field}」。</translation>
    </message>
    <message>
        <source>To read {file}, name one of its sheets “{sheet}”: it has {sheets}.</source>
        <translation>{file} 中沒有工作表「{sheet}」，只有：{sheets}。</translation>
    </message>
    <message>
        <source>To read {file}, open it in Excel and save it anew: reading it took more memory or time than a sound file needs.</source>
        <translation>請用 Excel 開啟 {file} 另存一份再匯入：讀它用的記憶體或時間超出正常檔案，已停下。</translation>
    </message>
    <message>
        <source>To read {file}, put a head row and rows into it: it is empty.</source>
        <translation>{file} 是空的，請填入表頭和內容。</translation>
    </message>
    <message>
        <source>To read {file}, remove its password in Excel and save it again.</source>
        <translation>{file} 有密碼，請在 Excel 中取消密碼後再儲存。</translation>
    </message>
    <message>
        <source>To read {file}, save it from Excel as .xlsx, .xls or .csv: it is none of these now.</source>
        <translation>{file} 不是工作簿，請在 Excel 中另存為 .xlsx、.xls 或 .csv。</translation>
    </message>
    <message>
        <source>To read {file}, say which row of the sheet {sheet} holds the titles: none of its first {rows} rows looks like them.</source>
        <translation>請指明 {file} 裡工作表「{sheet}」的哪一行是表頭：前 {rows} 行都不像表頭。</translation>
    </message>
    <message>
        <source>To read {file}, split it into smaller workbooks: unpacked, it is larger than {most} MB.</source>
        <translation>{file} 展開後超過 {most} MB，請拆成較小的工作簿。</translation>
    </message>
    <message>
        <source>To read {path}, look whether it is still there and may be opened: {why}.</source>
        <translation>要讀取 {path}，請檢查檔案是否還在、能否開啟：{why}。</translation>
    </message>
    <message>
        <source>To restore or upgrade “{path}”, wait until the work on the computer {where} is done: {who} began it at {since}. Nothing was changed.</source>
        <translation>要還原或升級「{path}」，請等電腦 {where} 上的操作結束（{who} 於 {since} 開始）。未作任何改動。</translation>
    </message>
    <message>
        <source>To restore the office on the server, use the server's own backup: only office files are restored here.</source>
        <translation>要還原伺服器上的賬套，請用伺服器自己的備份：這裡只還原賬套檔案。</translation>
    </message>
    <message>
        <source>To restore, choose a backup of this office: “{path}” is of another one, “{name}”.</source>
        <translation>請選擇本賬套的備份再還原：「{path}」是另一個賬套「{name}」的備份。</translation>
    </message>
    <message>
        <source>To restore, choose a backup: “{path}” is the office itself.</source>
        <translation>要還原，請選擇一個備份：「{path}」就是當前的賬套檔案。</translation>
    </message>
    <message>
        <source>To restore, choose another backup: “{path}” is damaged or is none.</source>
        <translation>要還原，請另選備份：「{path}」已損壞或不是備份。</translation>
    </message>
    <message>
        <source>To save this print template, choose another name: “{name}” is taken.</source>
        <translation>要儲存此列印範本，請換一個名稱：「{name}」已被使用。</translation>
    </message>
    <message>
        <source>To save this print template, give it a name of up to {most} characters.</source>
        <translation>要儲存此列印範本，請填寫名稱，不超過 {most} 個字。</translation>
    </message>
    <message>
        <source>To save your changes, reload: someone else changed this record.</source>
        <translation>要儲存修改，請重新載入：別人已改過這條記錄。</translation>
    </message>
    <message>
        <source>To save {file}, choose another place: the program may not write there.</source>
        <translation>不能寫入 {file}，請換一個位置。</translation>
    </message>
    <message>
        <source>To save {file}, close it in Excel first, or choose another name.</source>
        <translation>{file} 正被開啟，請先在 Excel 中關閉，或換一個名稱。</translation>
    </message>
    <message>
        <source>To save {file}, filter the list first: a sheet holds at most {most} rows, the list has {rows}.</source>
        <translation>清單有 {rows} 行，一張工作表最多 {most} 行；請先篩選再儲存 {file}。</translation>
    </message>
    <message>
        <source>To save {file}, make room first: the disk is full.</source>
        <translation>磁碟已滿，不能儲存 {file}，請先騰出空間。</translation>
    </message>
    <message>
        <source>To save {name}, confirm that this is another company. Already in the office: {others}.</source>
        <translation>要儲存「{name}」，請確認不是同一家公司。已有的客戶：{others}。</translation>
    </message>
    <message>
        <source>To save {path}, close it in other programs and check the folder and the free space: {why}.</source>
        <translation>要儲存 {path}，請先在其他程式中關閉它，並檢查資料夾和剩餘空間：{why}。</translation>
    </message>
    <message>
        <source>To save “{path}”, choose a folder that exists and in which you may make files.</source>
        <translation>要儲存「{path}」，請選擇存在且可以寫入的資料夾。</translation>
    </message>
    <message>
        <source>To save, choose another name: “{path}” belongs to the office file beside it. It was left unchanged.</source>
        <translation>要儲存，請換一個檔案名：「{path}」屬於旁邊的賬套檔案，未作任何改動。</translation>
    </message>
    <message>
        <source>To save, choose another name: “{path}” is an office or a backup of one. It was left unchanged.</source>
        <translation>要儲存，請換一個檔案名：「{path}」是賬套檔案或其備份，未作任何改動。</translation>
    </message>
    <message>
        <source>To save, choose another name: “{path}” is no ordinary file.</source>
        <translation>要儲存，請換一個檔案名：「{path}」不是普通檔案。</translation>
    </message>
    <message>
        <source>To save, enter another number, code or name: one that must be unique is in use already.</source>
        <translation>要儲存，請換一個編號、編碼或名稱：其中有一項不能重複，已被佔用。</translation>
    </message>
    <message>
        <source>To save, put right the marked fields.</source>
        <translation>要儲存，請改正標出的欄目。</translation>
    </message>
    <message>
        <source>To save, reload: a record that this one belongs to is gone, or others still belong to it.</source>
        <translation>要儲存，請先重新整理：它所引用的記錄已不存在，或者還有別的記錄引用它。</translation>
    </message>
    <message>
        <source>To save, shorten the texts and check the figures: one does not fit.</source>
        <translation>要儲存，請縮短文字並核對數字：有一項放不下。</translation>
    </message>
    <message>
        <source>To save, shorten “{text}…” to at most {most} characters.</source>
        <translation>要儲存，請把「{text}…」縮短到 {most} 個字以內。</translation>
    </message>
    <message>
        <source>To save, type “{text}” again: it holds a sign that cannot be kept.</source>
        <translation>要儲存，請重新輸入「{text}」：其中有無法儲存的字元。</translation>
    </message>
    <message>
        <source>To sell more to {customer}, ask for the hold to be lifted: the customer is on hold.</source>
        <translation>{customer} 已停供：要繼續供貨，請先解除停供。</translation>
    </message>
    <message>
        <source>To sell {products}, raise the price: it is below the lowest price.</source>
        <translation>{products} 低於最低售價，請提高單價。</translation>
    </message>
    <message>
        <source>To set the aging columns, enter one to six rising numbers of days, such as 30, 60, 90, 180.</source>
        <translation>要設定賬齡分段，請輸入一到六個遞增的天數，例如 30、60、90、180。</translation>
    </message>
    <message>
        <source>To set these days, type a number from 1 to {most}.</source>
        <translation>設定天數請輸入 1 到 {most} 的數字。</translation>
    </message>
    <message>
        <source>To set this margin, type a percentage from 0 to 1000.</source>
        <translation>要設定這個加價率，請輸入 0 到 1000 的百分數。</translation>
    </message>
    <message>
        <source>To set this share, type a percentage from 0 to 100.</source>
        <translation>要設定這個比例，請輸入 0 到 100 的百分數。</translation>
    </message>
    <message>
        <source>To settle documents with {number}, choose documents of the same customer that are not void.</source>
        <translation>要用 {number} 核銷，請選擇同一客戶未作廢的單據。</translation>
    </message>
    <message>
        <source>To settle {number}, enter at most {open}: that is what is still open of it.</source>
        <translation>要核銷 {number}，最多輸入 {open}：這是它的未收金額。</translation>
    </message>
    <message>
        <source>To show more figures, add columns to the table: a template has one table, between head and foot.</source>
        <translation>要顯示更多資料，請在表格中增加欄：每個範本只有一個表格，位於表頭和表尾之間。</translation>
    </message>
    <message>
        <source>To start, install the program anew: its database library {version} is too old to be safe.</source>
        <translation>要啟動，請重新安裝程式：資料庫組件 {version} 太舊，不安全。</translation>
    </message>
    <message>
        <source>To take over number {number}, choose another one: it is in use.</source>
        <translation>單號 {number} 已被使用，請換一個。</translation>
    </message>
    <message>
        <source>To take this back, there is nothing left to do: it is taken back already.</source>
        <translation>該核銷已經取消，無需再取消。</translation>
    </message>
    <message>
        <source>To take this back, void {number} and enter it anew: small change was let go with it.</source>
        <translation>要取消核銷，請作廢 {number} 後重新錄入：它帶有抹零。</translation>
    </message>
    <message>
        <source>To take {name} out of the lists, note that he or she has left: {count} records belong to this name.</source>
        <translation>要把 {name} 從清單中去掉，請辦理離職：有 {count} 條記錄屬於這個名字。</translation>
    </message>
    <message>
        <source>To take {name} out of the lists, switch it off: {count} document lines use it, so it must stay.</source>
        <translation>要讓「{name}」不再出現，請將它停用：已有 {count} 行單據用到它，不能刪除。</translation>
    </message>
    <message>
        <source>To take {name} out of the lists, switch it off: {count} documents belong to it, so it must stay.</source>
        <translation>要讓「{name}」不再出現，請將它停用：它有 {count} 張單據，不能刪除。</translation>
    </message>
    <message>
        <source>To undo the import, first take back what was done since with {names}.</source>
        <translation>匯入後又有變動，請先撤回與這些有關的操作：{names}。</translation>
    </message>
    <message>
        <source>To use the mapping {name}, correct it: {fault}.</source>
        <translation>匯入方案 {name} 有誤，請改正：{fault}。</translation>
    </message>
    <message>
        <source>To use this paper, give a width and a height from {least} to {most} mm.</source>
        <translation>要使用此紙張，寬度和高度請填 {least} 至 {most} 毫米。</translation>
    </message>
    <message>
        <source>To use this picture, choose a PNG or JPEG file of up to {bytes} MB and {points} million points.</source>
        <translation>要使用此圖片，請選擇不超過 {bytes} MB、{points} 百萬畫素的 PNG 或 JPEG 檔案。</translation>
    </message>
    <message>
        <source>To use this print template, update the program: it is for documents of a kind unknown here, “{kind}”.</source>
        <translation>要使用此列印範本，請升級程式：它用於本程式沒有的單據種類「{kind}」。</translation>
    </message>
    <message>
        <source>To use {name} as a picture, save it as PNG or JPEG first.</source>
        <translation>要把「{name}」用作圖片，請先存成 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>To use {number}, take {excess} off the documents: they add up to more than its {available}.</source>
        <translation>要使用 {number}，請從單據中減去 {excess}：合計超過了可用的 {available}。</translation>
    </message>
    <message>
        <source>To use {number}, there must be something left of it and a document still open.</source>
        <translation>要使用 {number}，它必須有餘額，並且有未收的單據。</translation>
    </message>
    <message>
        <source>To void {number}, first cancel what settles it: {settled_by}.</source>
        <translation>要作廢 {number}，請先取消對它的核銷：{settled_by}。</translation>
    </message>
    <message>
        <source>To void {number}, first void the delivery that replaced the goods: it has been shipped already.</source>
        <translation>換貨已經發出，請先作廢補發的發貨單，再作廢 {number}。</translation>
    </message>
    <message>
        <source>To void {number}, there is nothing left to do: it is void already.</source>
        <translation>{number} 已經作廢，無需再作廢。</translation>
    </message>
    <message>
        <source>To void {number}, void the document itself.</source>
        <translation>要作廢 {number}，請作廢單據本身。</translation>
    </message>
    <message>
        <source>To work here, ask a manager to choose under Operators whose customers {name} looks after.</source>
        <translation>要在這裡工作，請經理在「操作員」裡選定 {name} 負責誰的客戶。</translation>
    </message>
    <message>
        <source>To work here, have the database user “{user}” given the right to make, read and change the tables of {server}, or connect as the user that made the office.</source>
        <translation>要在這裡工作，請給資料庫使用者「{user}」建表、讀寫 {server} 中各表的權限，或用當初建賬套的資料庫使用者連線。</translation>
    </message>
    <message>
        <source>To work with the backup “{path}”, open it in the window, which copies it to this computer first, or restore it. It was left unchanged.</source>
        <translation>「{path}」是備份。要使用它，請在視窗中開啟（會先複製到這臺電腦），或者用它還原。備份未作任何改動。</translation>
    </message>
    <message>
        <source>To work with “{path}”, get the right to change this file and its folder: they can only be read.</source>
        <translation>要使用「{path}」，請取得修改此檔案及其資料夾的權限：目前只能讀取。</translation>
    </message>
    <message>
        <source>Type the password that you logged in with.</source>
        <translation>請輸入您登入時用的密碼。</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>兩次輸入的密碼須相同。</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds: this was not your password too many times.</source>
        <translation>請等待 {seconds} 秒：密碼已多次輸錯。</translation>
    </message>
    <message>
        <source>Write the address as name@company.com.</source>
        <translation>請按 name@company.com 的格式填寫。</translation>
    </message>
    <message>
        <source>Write the code: “{text}” fits several records.</source>
        <translation>「{text}」對應多條記錄，請填寫編號。</translation>
    </message>
    <message>
        <source>Write the figure of each row: {text} stands once in merged cells.</source>
        <translation>請給每一行寫上自己的數字：{text} 寫在合併儲存格里，只有一個。</translation>
    </message>
    <message>
        <source>Write the log-in name without blanks, in at most {most} characters.</source>
        <translation>登入名不要含空格，最多 {most} 個字元。</translation>
    </message>
    <message>
        <source>Write “{text}” as a date such as 2026-11-20.</source>
        <translation>「{text}」不是日期，請寫成 2026-11-20 這樣。</translation>
    </message>
    <message>
        <source>Write “{text}” as a discount such as 95 or 九五折.</source>
        <translation>「{text}」不是折扣，請寫成 95 或 九五折。</translation>
    </message>
    <message>
        <source>Write “{text}” as a number.</source>
        <translation>「{text}」不是數字，請改正。</translation>
    </message>
    <message>
        <source>Write “{text}” as yes or no.</source>
        <translation>「{text}」請寫成「是」或「否」。</translation>
    </message>
    <message>
        <source>has characters that no printer has</source>
        <translation>含有印表機沒有的字元</translation>
    </message>
    <message>
        <source>has no colour</source>
        <translation>沒有顏色</translation>
    </message>
    <message>
        <source>has no columns</source>
        <translation>沒有欄</translation>
    </message>
    <message>
        <source>has too many cells</source>
        <translation>儲存格太多</translation>
    </message>
    <message>
        <source>has too many columns or rows</source>
        <translation>欄或行太多</translation>
    </message>
    <message>
        <source>has too many copies</source>
        <translation>聯數太多</translation>
    </message>
    <message>
        <source>has too many items</source>
        <translation>項目太多</translation>
    </message>
    <message>
        <source>has too many rules</source>
        <translation>條件太多</translation>
    </message>
    <message>
        <source>has two bands of one kind</source>
        <translation>有兩個相同的區段</translation>
    </message>
    <message>
        <source>holds half a character</source>
        <translation>含有半個字元</translation>
    </message>
    <message>
        <source>is an impossible number</source>
        <translation>數值不可能</translation>
    </message>
    <message>
        <source>is an unknown item ({item})</source>
        <translation>是未知的項目（{item}）</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is no picture</source>
        <translation>不是圖片</translation>
    </message>
    <message>
        <source>is none of {names}</source>
        <translation>只能是 {names}</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>不是清單</translation>
    </message>
    <message>
        <source>is not a name of its own</source>
        <translation>名稱重複或無效</translation>
    </message>
    <message>
        <source>is not a table of values</source>
        <translation>不是取值表</translation>
    </message>
    <message>
        <source>is not a template</source>
        <translation>不是列印範本</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是物件</translation>
    </message>
    <message>
        <source>is not from {least} to {most}</source>
        <translation>不在 {least} 到 {most} 之間</translation>
    </message>
    <message>
        <source>is of the wrong kind</source>
        <translation>類型不對</translation>
    </message>
    <message>
        <source>is too big</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>太長</translation>
    </message>
    <message>
        <source>is too old</source>
        <translation>太舊</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>無法識別</translation>
    </message>
    <message>
        <source>must be the only table, in the detail band</source>
        <translation>必須是明細區裡唯一的表格</translation>
    </message>
    <message>
        <source>names no column</source>
        <translation>沒有對應的欄</translation>
    </message>
    <message>
        <source>the allocation</source>
        <translation>核銷</translation>
    </message>
    <message>
        <source>the charge</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>the receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>the receipt or credit</source>
        <translation>收款單或貸項</translation>
    </message>
    <message>
        <source>{customer} is on hold. Go on all the same?</source>
        <translation>{customer} 已停供。仍然繼續嗎？</translation>
    </message>
    <message>
        <source>{customer} is {days} days overdue, at most {most} are agreed. Go on all the same?</source>
        <translation>{customer} 已逾期 {days} 天（約定最多 {most} 天）。仍然繼續嗎？</translation>
    </message>
    <message>
        <source>{customer} would owe {total}, more than the credit limit of {limit}. Go on all the same?</source>
        <translation>{customer} 將欠款 {total}，超過信用額度 {limit}。仍然繼續嗎？</translation>
    </message>
    <message>
        <source>{number} comes in whole or not at all: put right row {row} first.</source>
        <translation>{number} 只能整單匯入：請先改正第 {row} 行。</translation>
    </message>
    <message>
        <source>{products}: below the lowest price. Sell all the same?</source>
        <translation>{products} 低於最低售價。仍然銷售嗎？</translation>
    </message>
    <message>
        <source>{text} is kept as {kept}.</source>
        <translation>{text} 存為 {kept}。</translation>
    </message>
    <message>
        <source>“{text}” is not among the choices: {choices}.</source>
        <translation>「{text}」不在可選範圍內：{choices}。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: it belongs to a delivery, and this line has no ship date.</source>
        <translation>「{text}」沒有匯入：它屬於發貨單，而這一行沒有發貨日期。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: name the contact person whose it is.</source>
        <translation>「{text}」沒有匯入：請寫明是哪位聯絡人的。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: row {row} says “{first}” of the same record.</source>
        <translation>「{text}」沒有匯入：同一條記錄，第 {row} 行寫的是「{first}」。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: the customer has no contact person of this name.</source>
        <translation>「{text}」沒有匯入：該客戶沒有這位聯絡人。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: what a customer has in advance holds no such thing.</source>
        <translation>「{text}」沒有匯入：預收款沒有這一項。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: {label} keeps what it has here.</source>
        <translation>「{text}」沒有匯入：「{label}」這一項保持不變。</translation>
    </message>
    <message>
        <source>“{text}” is there already.</source>
        <translation>「{text}」已存在。</translation>
    </message>
    <message>
        <source>“{text}” was not understood: type it anew, or give the cell up with Esc.</source>
        <translation>「{text}」沒有被識別：請重新輸入，或按 Esc 放棄本格。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Import from Excel</source>
        <translation>從 Excel 匯入</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>從 Excel 匯入…</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>匯入記錄</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Write to Excel</source>
        <translation>存為 Excel</translation>
    </message>
    <message>
        <source>Writing to Excel</source>
        <translation>正在寫入 Excel</translation>
    </message>
    <message>
        <source>{count} rows:</source>
        <translation>{count} 行：</translation>
    </message>
</context>
<context>
    <name>first_steps</name>
    <message>
        <source>Bring in the customers from Excel or old software; an import can be undone.</source>
        <translation>從 Excel 或舊軟體匯出的客戶表匯入，可整批復原。</translation>
    </message>
    <message>
        <source>Bring in the price list from Excel; the columns keep their names.</source>
        <translation>從 Excel 匯入價目表，欄名不用改。</translation>
    </message>
    <message>
        <source>Choose a customer, type the initials of a product, confirm, print.</source>
        <translation>選客戶，打拼音首字母選商品，確認，列印。</translation>
    </message>
    <message>
        <source>Choose a dot-matrix or laser printer and print a page on trial.</source>
        <translation>選針打或激光印表機，試打一張。</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Enter colleagues…</source>
        <translation>錄入同事…</translation>
    </message>
    <message>
        <source>Enter who works here and who may log in; ten people take a few minutes.</source>
        <translation>錄入同事和誰可以登入；十個人幾分鐘就好。</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>第一張訂單</translation>
    </message>
    <message>
        <source>I work alone</source>
        <translation>只有我一人</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>匯入客戶…</translation>
    </message>
    <message>
        <source>Import opening receivables…</source>
        <translation>匯入期初應收…</translation>
    </message>
    <message>
        <source>Import products…</source>
        <translation>匯入商品…</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新訂單</translation>
    </message>
    <message>
        <source>No old debts</source>
        <translation>沒有舊賬</translation>
    </message>
    <message>
        <source>Opening receivables</source>
        <translation>期初應收</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Set a printer up…</source>
        <translation>選印表機…</translation>
    </message>
    <message>
        <source>We do not print</source>
        <translation>不列印</translation>
    </message>
    <message>
        <source>What customers owed before, one old document in a row.</source>
        <translation>客戶以前欠的款，一張舊單一行。</translation>
    </message>
    <message>
        <source>{count} colleagues may log in</source>
        <translation>{count} 位同事可登入</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 戶客戶</translation>
    </message>
    <message>
        <source>{count} old documents</source>
        <translation>{count} 張舊單</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 張訂單</translation>
    </message>
    <message>
        <source>{count} prints so far</source>
        <translation>已列印 {count} 次</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 種商品</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Active</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount owed</source>
        <translation>未收金額</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>開戶行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>銀行帳號</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Business nature</source>
        <translation>經營性質</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承運方</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現結</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Contact person's e-mail</source>
        <translation>聯絡人郵箱</translation>
    </message>
    <message>
        <source>Contact person's phone</source>
        <translation>聯絡人電話</translation>
    </message>
    <message>
        <source>Contacted at</source>
        <translation>聯絡時間</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本價</translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation>成本金額</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>信用期限</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客戶編號</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客戶名稱</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation>客戶訂單號</translation>
    </message>
    <message>
        <source>Customers and contact people</source>
        <translation>客戶和聯絡人</translation>
    </message>
    <message>
        <source>Days after delivery</source>
        <translation>發貨後天數</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收貨地址</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>單據日期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>郵箱</translation>
    </message>
    <message>
        <source>Employee code</source>
        <translation>工號</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>End of month plus days</source>
        <translation>月結加天數</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>有錯</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Fixed day of the month</source>
        <translation>每月固定日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Imported at</source>
        <translation>匯入時間</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>發票抬頭</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入職日期</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Likely duplicate</source>
        <translation>疑似重複</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>行備註</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>標價</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售價</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生產廠家</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>匯入方案</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材質</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允許少發</translation>
    </message>
    <message>
        <source>May be shipped beyond</source>
        <translation>允許超發</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助記碼</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次聯絡</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Press Insert to bring in a workbook.</source>
        <translation>還沒有匯入過。按 Insert 匯入一個工作簿。</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>現在 {text}</translation>
    </message>
    <message>
        <source>Opening receivables</source>
        <translation>期初應收</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>訂單日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>訂單號</translation>
    </message>
    <message>
        <source>Orders with lines</source>
        <translation>訂單及明細</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>產地</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包裝</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>匯入記錄</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計劃</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>價格級別</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品編號</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名稱</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潛在客戶</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Regions looked after</source>
        <translation>負責片區</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Return date</source>
        <translation>退貨日期</translation>
    </message>
    <message>
        <source>Returned orders</source>
        <translation>退貨訂單</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows kept</source>
        <translation>已匯入行數</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未匯入行數</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Sells</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>結算方式</translation>
    </message>
    <message>
        <source>Sheet: {text}</source>
        <translation>表 {text}</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>發貨日期</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>小類</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation>價格含稅</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>稅號</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>The import of {file} is undone.</source>
        <translation>{file} 的匯入已復原。</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>要改正</translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation>調撥價</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>業態</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>Undo the import of {file}? All that it brought in is deleted; what it changed is put back.</source>
        <translation>復原 {file} 的匯入嗎？它帶來的記錄會全部刪除，它改動的會還原。</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>復原這次匯入</translation>
    </message>
    <message>
        <source>Undone at</source>
        <translation>復原時間</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>What to put right</source>
        <translation>需要改正的內容</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>聯絡內容</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>批發價</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含稅</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含稅</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>headings of sections</source>
        <translation>小節標題</translation>
    </message>
    <message>
        <source>hidden rows</source>
        <translation>隱藏行</translation>
    </message>
    <message>
        <source>hints for filling in</source>
        <translation>填表提示</translation>
    </message>
    <message>
        <source>next number</source>
        <translation>自動編號</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>repeated titles</source>
        <translation>重複的表頭</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>小計和合計</translation>
    </message>
    <message>
        <source>{count} imports</source>
        <translation>{count} 次匯入</translation>
    </message>
    <message>
        <source>{percent} % paid</source>
        <translation>{percent} 折</translation>
    </message>
</context>
<context>
    <name>mappings</name>
    <message>
        <source>Sheets 订单, 退货, 销售人员. An order number is parted into one order per customer and day; the second one is numbered …-2. The line's 销售额 is what the customer paid.</source>
        <translation>工作表：訂單、退貨、銷售人員。一個訂單號按客戶和日期拆成多張訂單，第二張起編號加 -2、-3。行上的「銷售額」即客戶實付金額。</translation>
    </message>
    <message>
        <source>Sheets 订单, 退货, 销售人员. One order per order number; its lines may go to several customers, each delivered and charged on its own. The line's 销售额 is what the customer paid.</source>
        <translation>工作表：訂單、退貨、銷售人員。一個訂單號為一張訂單，其中的行可屬於不同客戶，各自發貨、各自記賬。行上的「銷售額」即客戶實付金額。</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>+ {others} of returns and opening advances = {all} unallocated</source>
        <translation>另有退貨與期初預收 {others}，未核銷共 {all}</translation>
    </message>
    <message>
        <source>A posted receipt is not edited: void it and enter it anew.</source>
        <translation>已過賬的收款單不能修改，請作廢後重新錄入。</translation>
    </message>
    <message>
        <source>Acceptance draft</source>
        <translation>承兌匯票</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>收款賬戶</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Aging columns and limits</source>
        <translation>賬齡分段與抹零限額</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付寶</translation>
    </message>
    <message>
        <source>All open documents</source>
        <translation>全部未清單據</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>收款金額</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>餘額</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>銀行轉賬</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>應收金額</translation>
    </message>
    <message>
        <source>Chart…</source>
        <translation>圖表…</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>支票</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>請先選擇客戶。</translation>
    </message>
    <message>
        <source>Choose a customer to see the account.</source>
        <translation>請選擇客戶查看往來賬。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>核銷日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days old</source>
        <translation>賬齡天數</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天數</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>刪除草稿</translation>
    </message>
    <message>
        <source>Delete this draft of {amount}?</source>
        <translation>刪除這張 {amount} 的草稿嗎？</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>發貨金額</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>發貨單數</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Documents behind the figure</source>
        <translation>金額構成單據</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Draft due</source>
        <translation>匯票到期</translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation>匯票到期日</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>7 天內到期</translation>
    </message>
    <message>
        <source>Empty takes the customer's terms</source>
        <translation>留空按客戶信用期限</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>銷售淨額</translation>
    </message>
    <message>
        <source>New receipt</source>
        <translation>新收款單</translation>
    </message>
    <message>
        <source>No document is open here any more.</source>
        <translation>這裡已沒有未清單據。</translation>
    </message>
    <message>
        <source>No receipts yet. Press Insert to enter the first one.</source>
        <translation>還沒有收款單。按 Insert 錄入第一張。</translation>
    </message>
    <message>
        <source>Nobody owes anything on this day.</source>
        <translation>這一天沒有客戶欠款。</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Nothing here is owed. Shipping a delivery makes a receivable.</source>
        <translation>這裡沒有應收。發貨單出庫後自動產生應收。</translation>
    </message>
    <message>
        <source>Nothing was delivered in this period. Choose a longer one.</source>
        <translation>這段時間沒有發貨，請選擇更長的期間。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Of the old document; empty gives the next one</source>
        <translation>原單據號；留空自動編號</translation>
    </message>
    <message>
        <source>Only a draft can be deleted; void a posted receipt.</source>
        <translation>只能刪除草稿；已過賬的請作廢。</translation>
    </message>
    <message>
        <source>Only a posted receipt can be voided.</source>
        <translation>只有已過賬的收款單才能作廢。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Open and paid</source>
        <translation>未收與已收</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Open receipt</source>
        <translation>開啟收款單</translation>
    </message>
    <message>
        <source>Opening advance</source>
        <translation>期初預收</translation>
    </message>
    <message>
        <source>Opening advance: money that the customer had paid before</source>
        <translation>期初預收：客戶以前預付的款項</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初餘額</translation>
    </message>
    <message>
        <source>Opening balance or other charge…</source>
        <translation>期初餘額或其他應收…</translation>
    </message>
    <message>
        <source>Opening balance, still unpaid</source>
        <translation>期初應收：以前未收的單據</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other charge</source>
        <translation>其他應收</translation>
    </message>
    <message>
        <source>Other charge, such as freight</source>
        <translation>其他應收，如運費</translation>
    </message>
    <message>
        <source>Over {days} days</source>
        <translation>{days} 天以上</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>部分收</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>過賬</translation>
    </message>
    <message>
        <source>Post and new</source>
        <translation>過賬並新增</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已過賬</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>列印收據</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>列印對賬單</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Receivables aging</source>
        <translation>應收賬齡</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款金額</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>憑證號</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退貨金額</translation>
    </message>
    <message>
        <source>Sales report</source>
        <translation>銷售報表</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Save or post the receipt first.</source>
        <translation>請先儲存或過賬此收款單。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核銷</translation>
    </message>
    <message>
        <source>Settled document</source>
        <translation>核銷單據</translation>
    </message>
    <message>
        <source>Settled documents</source>
        <translation>核銷明細</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>佔比</translation>
    </message>
    <message>
        <source>Small change</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>對賬單</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>對賬單</translation>
    </message>
    <message>
        <source>Statements of all customers …</source>
        <translation>全部客戶的對賬單…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消核銷</translation>
    </message>
    <message>
        <source>Take back that this receipt settles {number}? It is open again from today on.</source>
        <translation>取消本單對 {number} 的核銷嗎？從今天起該單據重新未收。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>沖銷</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>取消日期</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>信用期限</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>This receipt is posted already.</source>
        <translation>這張收款單已經過賬。</translation>
    </message>
    <message>
        <source>This receipt is posted and used up, or void.</source>
        <translation>本收款單已過賬並用完，或已作廢。</translation>
    </message>
    <message>
        <source>This receipt settles nothing: all of it is an advance.</source>
        <translation>本單沒有核銷任何單據，全部作為預收款。</translation>
    </message>
    <message>
        <source>To void the charge of a delivery, void the delivery.</source>
        <translation>要作廢發貨產生的應收，請作廢發貨單。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未核銷</translation>
    </message>
    <message>
        <source>Unallocated advances</source>
        <translation>未核銷預收</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Which receivables</source>
        <translation>哪些應收</translation>
    </message>
    <message>
        <source>Why is {number} void?</source>
        <translation>{number} 為什麼作廢？</translation>
    </message>
    <message>
        <source>With an advance left</source>
        <translation>有預收餘額</translation>
    </message>
    <message>
        <source>With void ones</source>
        <translation>包括作廢</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>if somebody else paid</source>
        <translation>他人代付時填寫</translation>
    </message>
    <message>
        <source>{amount} let go</source>
        <translation>抹零 {amount}</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 戶</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 張單據</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} receipts</source>
        <translation>{count} 張收款單</translation>
    </message>
    <message>
        <source>{count} receivables</source>
        <translation>{count} 筆應收</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} settled</source>
        <translation>{count} 條核銷</translation>
    </message>
    <message>
        <source>{first}–{last} days</source>
        <translation>{first}–{last} 天</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>序</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>year2</source>
        <translation>年2</translation>
    </message>
</context>
<context>
    <name>print_templates</name>
    <message>
        <source>190 × 139.7 mm, half</source>
        <translation>190 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>190 × 279.4 mm, whole</source>
        <translation>190 × 279.4 mm 整張</translation>
    </message>
    <message>
        <source>190 × 93.13 mm, third</source>
        <translation>190 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>210 × 139.7 mm, half</source>
        <translation>210 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>210 × 279.4 mm, whole</source>
        <translation>210 × 279.4 mm 整張</translation>
    </message>
    <message>
        <source>210 × 93.13 mm, third</source>
        <translation>210 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>241 × 139.7 mm, half</source>
        <translation>241 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>241 × 279.4 mm, whole</source>
        <translation>241 × 279.4 mm 整張</translation>
    </message>
    <message>
        <source>241 × 93.13 mm, third</source>
        <translation>241 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>381 × 139.7 mm, half</source>
        <translation>381 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>381 × 279.4 mm, whole</source>
        <translation>381 × 279.4 mm 整張</translation>
    </message>
    <message>
        <source>381 × 93.13 mm, third</source>
        <translation>381 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 橫向</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A5 landscape</source>
        <translation>A5 橫向</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address label</source>
        <translation>地址標籤</translation>
    </message>
    <message>
        <source>Address without postcode</source>
        <translation>不含郵編的地址</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>賬齡</translation>
    </message>
    <message>
        <source>Aging list</source>
        <translation>賬齡表</translation>
    </message>
    <message>
        <source>All copy labels</source>
        <translation>全部聯次</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount charged</source>
        <translation>應收金額</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>收款金額</translation>
    </message>
    <message>
        <source>Amount settled</source>
        <translation>核銷金額</translation>
    </message>
    <message>
        <source>Amount without tax</source>
        <translation>不含稅金額</translation>
    </message>
    <message>
        <source>Any list</source>
        <translation>任意清單</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>餘額</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>開戶行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>銀行帳號</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>銀行流水號</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承運</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>期末餘額</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名稱</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>公司電話</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>聯次</translation>
    </message>
    <message>
        <source>Copy label</source>
        <translation>聯次名稱</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>第幾聯</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客戶編碼</translation>
    </message>
    <message>
        <source>Customer file sheet</source>
        <translation>客戶檔案表</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客戶名稱</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation>客戶單號</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of printing</source>
        <translation>列印日期</translation>
    </message>
    <message>
        <source>Days overdue at most</source>
        <translation>最長逾期天數</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>送貨地址</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Delivery terms</source>
        <translation>交貨條款</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Document settled</source>
        <translation>核銷單據</translation>
    </message>
    <message>
        <source>Documents settled</source>
        <translation>核銷的單據</translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation>匯票到期日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵箱</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名稱</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>From orders</source>
        <translation>來源訂單</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Into account</source>
        <translation>收款賬戶</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>發票抬頭</translation>
    </message>
    <message>
        <source>Kept as an advance</source>
        <translation>留作預收</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近聯絡</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>主營業務</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>標價</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制單人</translation>
    </message>
    <message>
        <source>Method of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Nature of business</source>
        <translation>經營性質</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次聯絡</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Number of documents</source>
        <translation>單據數</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>總頁數</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>Of delivery note</source>
        <translation>原發貨單</translation>
    </message>
    <message>
        <source>Of this settled</source>
        <translation>其中已核銷</translation>
    </message>
    <message>
        <source>Open of this age</source>
        <translation>該賬齡未收</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初餘額</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Operator name</source>
        <translation>操作員姓名</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>訂單號</translation>
    </message>
    <message>
        <source>Ordering habit</source>
        <translation>訂貨習慣</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>本公司</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>頁碼</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款條款</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵政編碼</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>價格級別</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品編碼</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名稱</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Return note</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>行號</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>結算方式</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>Small change let go</source>
        <translation>抹零金額</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>對賬單</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未結金額</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅額</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>稅號</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Times printed before</source>
        <translation>已列印次數</translation>
    </message>
    <message>
        <source>Title of the list</source>
        <translation>清單標題</translation>
    </message>
    <message>
        <source>Total amount</source>
        <translation>合計金額</translation>
    </message>
    <message>
        <source>Total quantity</source>
        <translation>合計數量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>倉庫</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>顯示範圍</translation>
    </message>
    <message>
        <source>Whether on hold</source>
        <translation>是否停供</translation>
    </message>
    <message>
        <source>Whether prices are shown</source>
        <translation>是否顯示價格</translation>
    </message>
    <message>
        <source>Whether to be replaced</source>
        <translation>是否換貨</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>1 · usual</source>
        <translation>1 · 通常</translation>
    </message>
    <message>
        <source>136 columns (wide)</source>
        <translation>136 欄（寬行）</translation>
    </message>
    <message>
        <source>2 · the printer's own frame signs (fastest)</source>
        <translation>2 · 印表機自帶的製表符（最快）</translation>
    </message>
    <message>
        <source>23 is usual; if corners of frames gape or cross, 20 to 29</source>
        <translation>通常 23；框線的角有缺口或出頭時改為 20 到 29</translation>
    </message>
    <message>
        <source>3 · exact to the dot (slow)</source>
        <translation>3 · 逐點列印（最準，慢）</translation>
    </message>
    <message>
        <source>80 columns (narrow)</source>
        <translation>80 欄（窄行）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>補打</translation>
    </message>
    <message>
        <source>All is on paper</source>
        <translation>都打出來了</translation>
    </message>
    <message>
        <source>Another dot-matrix printer …</source>
        <translation>其他點陣印表機…</translation>
    </message>
    <message>
        <source>As the driver says</source>
        <translation>按驅動自動判斷</translation>
    </message>
    <message>
        <source>By document date</source>
        <translation>按單據日期</translation>
    </message>
    <message>
        <source>By due date</source>
        <translation>按到期日</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字庫</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>請選擇一張單據。</translation>
    </message>
    <message>
        <source>Choose a job that failed or was stopped.</source>
        <translation>請選擇失敗或已停止的任務。</translation>
    </message>
    <message>
        <source>Choose a job that is on its way.</source>
        <translation>請選擇正在發送的任務。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Dot-matrix printers …</source>
        <translation>點陣印表機…</translation>
    </message>
    <message>
        <source>Dot-matrix: {name}</source>
        <translation>點陣：{name}</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放棄</translation>
    </message>
    <message>
        <source>ESC/P without hanzi (LQ)</source>
        <translation>ESC/P，無漢字（LQ）</translation>
    </message>
    <message>
        <source>ESC/P-K with hanzi (LQ-1600K)</source>
        <translation>ESC/P-K，有漢字（LQ-1600K）</translation>
    </message>
    <message>
        <source>Emulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>Excel workbook in this layout</source>
        <translation>按此版式匯出 Excel</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>File for a dot-matrix printer</source>
        <translation>點陣列印檔案</translation>
    </message>
    <message>
        <source>Form length (1/360 in)</source>
        <translation>頁長修正（1/360 英寸）</translation>
    </message>
    <message>
        <source>Gap between hanzi</source>
        <translation>漢字間距</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Go on after the last sheet …</source>
        <translation>從打完的那頁往後繼續…</translation>
    </message>
    <message>
        <source>Goes on at page</source>
        <translation>從此頁繼續</translation>
    </message>
    <message>
        <source>Handed over, not confirmed</source>
        <translation>已送出，未確認</translation>
    </message>
    <message>
        <source>Hanzi 中文宋体 and Latin ABC 0123 on one line</source>
        <translation>漢字 中文宋體 與 Latin ABC 0123 在同一行</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>列印頭</translation>
    </message>
    <message>
        <source>Line feed</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>Lines and boxes</source>
        <translation>線條與表框</translation>
    </message>
    <message>
        <source>Move down (mm)</source>
        <translation>下移（毫米）</translation>
    </message>
    <message>
        <source>Move right (mm)</source>
        <translation>右移（毫米）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Newer Windows driver (XPS)</source>
        <translation>新式驅動（XPS）</translation>
    </message>
    <message>
        <source>Not certain: pages {first} to {last}.</source>
        <translation>第 {first} 到 {last} 頁不確定。</translation>
    </message>
    <message>
        <source>Nothing waits. Jobs that fail or are stopped are kept here.</source>
        <translation>沒有等待的任務。失敗或停止的任務會保留在這裡。</translation>
    </message>
    <message>
        <source>Nothing was printed yet. Open a document and press Ctrl+P.</source>
        <translation>還沒有列印過。請開啟單據，按 Ctrl+P。</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>發送中</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 檔案</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁數</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>聯次</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再次列印</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>列印記錄</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>列印佇列</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已列印</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>列印品質</translation>
    </message>
    <message>
        <source>Ruler page</source>
        <translation>標尺頁</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>列印範本</translation>
    </message>
    <message>
        <source>The program ended while it was sending.</source>
        <translation>發送途中程式退出了。</translation>
    </message>
    <message>
        <source>To go on, type the last whole page, from 0 to {count}.</source>
        <translation>要繼續，請輸入最後打完整的頁碼，從 0 到 {count}。</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>Underline (dots)</source>
        <translation>下劃線位置（點）</translation>
    </message>
    <message>
        <source>Usual (RAW)</source>
        <translation>普通（RAW）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什麼問題</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>列印到</translation>
    </message>
    <message>
        <source>Which frame has no gaps?</source>
        <translation>哪個框線沒有缺口？</translation>
    </message>
    <message>
        <source>Which page of {count} came out whole last? 0 if none did. Then feed the paper to the top of a form.</source>
        <translation>共 {count} 頁，最後打完整的是第幾頁？一頁都沒有就填 0。然後把紙走到一頁的開頭。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Who may print again</source>
        <translation>誰可以補打</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>Windows queue</source>
        <translation>Windows 佇列</translation>
    </message>
    <message>
        <source>an old printer that has GB2312 only</source>
        <translation>舊印表機，只有 GB2312 字庫</translation>
    </message>
    <message>
        <source>draft, twice as fast</source>
        <translation>草稿（快一倍）</translation>
    </message>
    <message>
        <source>fixed, 3 dots</source>
        <translation>固定 3 點</translation>
    </message>
    <message>
        <source>fixed, 6 dots</source>
        <translation>固定 6 點</translation>
    </message>
    <message>
        <source>fixed, none</source>
        <translation>固定無間距</translation>
    </message>
    <message>
        <source>form {number} of 10</source>
        <translation>第 {number} 張，共 10 張</translation>
    </message>
    <message>
        <source>if everything stands too far left; −1 moves left</source>
        <translation>整體偏左時填正數；−1 為左移</translation>
    </message>
    <message>
        <source>if print walks up or down from form to form</source>
        <translation>連續列印逐頁上移或下移時填寫</translation>
    </message>
    <message>
        <source>left paper edge to the middle of the cross: 60 mm?</source>
        <translation>左紙邊到十字中心：是 60 毫米嗎？</translation>
    </message>
    <message>
        <source>letter quality</source>
        <translation>高品質</translation>
    </message>
    <message>
        <source>print one way only: straighter lines, slower</source>
        <translation>單向列印：豎線更直，速度較慢</translation>
    </message>
    <message>
        <source>reprint {nth}</source>
        <translation>補打 {nth}</translation>
    </message>
    <message>
        <source>set by the program (usual)</source>
        <translation>由程式設定（通常）</translation>
    </message>
    <message>
        <source>tear-off line to the middle of the cross: 40 mm?</source>
        <translation>撕紙線到十字中心：是 40 毫米嗎？</translation>
    </message>
    <message>
        <source>the first {shown} of {count} rows</source>
        <translation>共 {count} 行，列印前 {shown} 行</translation>
    </message>
    <message>
        <source>the printer adds one to each carriage return</source>
        <translation>印表機在Enter 鍵後自動換行</translation>
    </message>
    <message>
        <source>{count} jobs</source>
        <translation>{count} 個任務</translation>
    </message>
    <message>
        <source>{count} prints</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{title} still waits in the queue of {printer}, nobody says why: see whether the printer is on and has paper.</source>
        <translation>{title} 還在 {printer} 的佇列中等待，原因不明：請看看印表機是否開着、有沒有紙。</translation>
    </message>
    <message>
        <source>{title} waits: paper is stuck in {printer}. Take it out.</source>
        <translation>{title} 在等待：{printer} 卡紙了，請取出卡住的紙。</translation>
    </message>
    <message>
        <source>{title} waits: the cover of {printer} is open. Close it.</source>
        <translation>{title} 在等待：{printer} 的蓋子開着，請合上。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} does not answer. Switch it on, check its cable, and press its on-line button.</source>
        <translation>{title} 在等待：{printer} 沒有應答。請開機、檢查電纜，並按聯機鍵。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} is out of paper. Load some; printing goes on by itself.</source>
        <translation>{title} 在等待：{printer} 缺紙。裝上紙後會自動繼續。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} is paused. Let it go on in the system's list of printers.</source>
        <translation>{title} 在等待：{printer} 已暫停，請在系統的印表機清單中還原。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} needs somebody to look at it. Its display says more.</source>
        <translation>{title} 在等待：{printer} 需要處理，請看它的顯示屏。</translation>
    </message>
</context>
<context>
    <name>products</name>
    <message>
        <source>Bar code</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本價</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete {name} with its prices?</source>
        <translation>刪除「{name}」及其價格嗎？</translation>
    </message>
    <message>
        <source>Empty: as the rules have it</source>
        <translation>空着：按業務規則</translation>
    </message>
    <message>
        <source>Empty: at once</source>
        <translation>空：立即生效</translation>
    </message>
    <message>
        <source>Empty: pinyin initials</source>
        <translation>空：拼音首字母</translation>
    </message>
    <message>
        <source>Empty: the next number</source>
        <translation>空：自動編號</translation>
    </message>
    <message>
        <source>Empty: until further notice</source>
        <translation>空：長期有效</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>數量從</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>級別 {level}</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>標價</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售價</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生產廠家</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材質</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允許少發</translation>
    </message>
    <message>
        <source>May be shipped beyond</source>
        <translation>允許超發</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助記碼</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New like this one</source>
        <translation>複製為新商品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>No products yet. Press Insert to enter the first one, or import them from Excel.</source>
        <translation>還沒有商品。按 Insert 錄入第一種，或從 Excel 匯入。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Of an order; empty: as the rules have it</source>
        <translation>訂貨中可少發的比例；空着：按業務規則</translation>
    </message>
    <message>
        <source>Offered for new lines</source>
        <translation>可供新單據選擇</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>產地</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包裝</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>價格級別</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>小類</translation>
    </message>
    <message>
        <source>Switch off or on</source>
        <translation>停用或啟用</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation>價格含稅</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>The product is in use again.</source>
        <translation>商品已重新啟用。</translation>
    </message>
    <message>
        <source>The product is switched off: it stays, but is no longer offered.</source>
        <translation>商品已停用：資料保留，但不再供選擇。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation>調撥價</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>批發價</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含稅</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含稅</translation>
    </message>
    <message>
        <source>with tax</source>
        <translation>含稅</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 種商品</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已刪除「{name}」。</translation>
    </message>
    <message>
        <source>{price} without tax</source>
        <translation>未稅 {price}</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>Choose a day…</source>
        <translation>選日期…</translation>
    </message>
    <message>
        <source>Comes back {when}.</source>
        <translation>將於 {when} 再提醒。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done: {count}.</source>
        <translation>已完成 {count} 條。</translation>
    </message>
    <message>
        <source>Handed on.</source>
        <translation>已轉交。</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小時後</translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation>近日</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記聯絡</translation>
    </message>
    <message>
        <source>Long not contacted</source>
        <translation>久未聯絡</translation>
    </message>
    <message>
        <source>Long not ordered</source>
        <translation>久未訂貨</translation>
    </message>
    <message>
        <source>Next Monday {day}</source>
        <translation>下週一 {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Quoted, not ordered</source>
        <translation>報價未成交</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>轉交</translation>
    </message>
    <message>
        <source>Reassign {count} reminders to</source>
        <translation>把 {count} 條提醒轉交給</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>轉交…</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事務</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>明天上午</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>{name} 轉交</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>農曆{day}</translation>
    </message>
    <message>
        <source>no contact for about {count} days</source>
        <translation>約 {count} 天未聯絡</translation>
    </message>
    <message>
        <source>no order for {count} days</source>
        <translation>{count} 天沒訂貨</translation>
    </message>
    <message>
        <source>overdue {count} days</source>
        <translation>逾期 {count} 天</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>計劃 {day}</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>交期 {day}</translation>
    </message>
    <message>
        <source>quoted {day}</source>
        <translation>{day} 報價</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 筆</translation>
    </message>
    <message>
        <source>{customer} collect</source>
        <translation>{customer} 催收</translation>
    </message>
    <message>
        <source>{customer} quote</source>
        <translation>{customer} 報價</translation>
    </message>
    <message>
        <source>{customer} to ship</source>
        <translation>{customer} 待發貨</translation>
    </message>
    <message>
        <source>{customer} {person} birthday</source>
        <translation>{customer} {person} 生日</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Finance</source>
        <translation>財務</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>經理</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>內勤</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
</context>
<context>
    <name>sales</name>
    <message>
        <source>A delivery is made out of orders: open an order and choose “Deliver”, or choose several in the list.</source>
        <translation>發貨單由訂單生成：請開啟訂單選「發貨」，或在訂單清單裡選中幾張一起發貨。</translation>
    </message>
    <message>
        <source>A return is made out of a delivery: open the delivery and choose “Return goods”.</source>
        <translation>退貨單由發貨單生成：請開啟發貨單，選「退貨」。</translation>
    </message>
    <message>
        <source>All came back</source>
        <translation>全部退回</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount with tax</source>
        <translation>價稅合計</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手改</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承運</translation>
    </message>
    <message>
        <source>Choose one or several confirmed orders of one customer.</source>
        <translation>請選擇同一客戶的一張或多張已確認訂單。</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>請先選擇客戶。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>餘量關閉</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Code / mnemonic</source>
        <translation>編碼 / 助記碼</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Confirm and new</source>
        <translation>確認並新增</translation>
    </message>
    <message>
        <source>Confirm order</source>
        <translation>確認訂單</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Contract price</source>
        <translation>協議價</translation>
    </message>
    <message>
        <source>Copy document</source>
        <translation>複製單據</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Corrected because</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer's number</source>
        <translation>客戶單號</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>發貨</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Deliver the rest after all? What was dropped is open again.</source>
        <translation>還原餘量？已關閉的部分重新變為未發。</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>送貨地址</translation>
    </message>
    <message>
        <source>Deliver what is missing</source>
        <translation>補發少發部分</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已發貨</translation>
    </message>
    <message>
        <source>Delivered − received = {amount}</source>
        <translation>已發貨 − 已收款 = {amount}</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Delivery progress</source>
        <translation>發貨進度</translation>
    </message>
    <message>
        <source>Delivery {number} is on its way.</source>
        <translation>發貨單 {number} 已出庫。</translation>
    </message>
    <message>
        <source>Document centre</source>
        <translation>單據中心</translation>
    </message>
    <message>
        <source>Document discount</source>
        <translation>整單優惠</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>過期</translation>
    </message>
    <message>
        <source>For credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>For replacement</source>
        <translation>換貨</translation>
    </message>
    <message>
        <source>From orders</source>
        <translation>來源訂單</translation>
    </message>
    <message>
        <source>Give up the correction</source>
        <translation>放棄更正</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>上次價</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期未發</translation>
    </message>
    <message>
        <source>Level price</source>
        <translation>等級價</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>行備註</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>標價</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記聯絡</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失單</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>失單原因</translation>
    </message>
    <message>
        <source>Make order</source>
        <translation>轉訂單</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>標準 · 材質</translation>
    </message>
    <message>
        <source>Missing, within the tolerance and not awaited</source>
        <translation>少發（在容差內，不再等）</translation>
    </message>
    <message>
        <source>Name and specification</source>
        <translation>品名規格</translation>
    </message>
    <message>
        <source>Net %</source>
        <translation>折後 %</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New delivery</source>
        <translation>新發貨單</translation>
    </message>
    <message>
        <source>New delivery without order</source>
        <translation>直接開發貨單</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新訂單</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新報價</translation>
    </message>
    <message>
        <source>New return</source>
        <translation>新退貨單</translation>
    </message>
    <message>
        <source>New return without delivery</source>
        <translation>無單退貨</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>No customer found for {text}: F4 shows all</source>
        <translation>沒有找到 {text}：F4 全部客戶</translation>
    </message>
    <message>
        <source>No delivery yet. Open an order and choose “Deliver”; Ctrl+N needs no order.</source>
        <translation>還沒有發貨單。開啟訂單選「發貨」；沒有訂單就按 Ctrl+N 直接開單。</translation>
    </message>
    <message>
        <source>No order yet. Make one with “New order”, or out of a quote.</source>
        <translation>還沒有訂單。請按「新訂單」，或由報價單轉來。</translation>
    </message>
    <message>
        <source>No product found for {text}: F4 shows all</source>
        <translation>沒有找到 {text}：F4 全部商品</translation>
    </message>
    <message>
        <source>No quote yet. Make one with “New quote”.</source>
        <translation>還沒有報價單。請按「新報價」。</translation>
    </message>
    <message>
        <source>No return yet. Open a delivery and choose “Return goods”.</source>
        <translation>還沒有退貨單。請開啟發貨單，選「退貨」。</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>不計稅</translation>
    </message>
    <message>
        <source>Not signed back</source>
        <translation>未籤回</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Nothing is to be delivered to this customer any more.</source>
        <translation>這位客戶沒有待發貨的訂單。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Only while it is {states}; it is {state} now.</source>
        <translation>只有「{states}」時可以；現在是「{state}」。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open the rest again</source>
        <translation>還原餘量</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可選</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Order {number} is confirmed.</source>
        <translation>訂單 {number} 已確認。</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Over credit because</source>
        <translation>超額放行原因</translation>
    </message>
    <message>
        <source>Over the agreed credit. Why do we go on all the same?</source>
        <translation>已超出信用約定。為什麼仍然繼續？</translation>
    </message>
    <message>
        <source>Partly ordered</source>
        <translation>部分成交</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>從 Excel 貼上</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>價格來源</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print document</source>
        <translation>列印單據</translation>
    </message>
    <message>
        <source>Print history…</source>
        <translation>這張單據的列印記錄…</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Quote {number} is out.</source>
        <translation>報價單 {number} 已報出。</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已報出</translation>
    </message>
    <message>
        <source>Quoted price</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Quoting</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Repeat last order</source>
        <translation>重複上次訂單</translation>
    </message>
    <message>
        <source>Rest closed because</source>
        <translation>關閉餘量原因</translation>
    </message>
    <message>
        <source>Return goods</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Return {number} is booked.</source>
        <translation>退貨單 {number} 已入庫。</translation>
    </message>
    <message>
        <source>Returnable</source>
        <translation>可退數量</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退貨</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Sales orders</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>儲存草稿</translation>
    </message>
    <message>
        <source>Send quote</source>
        <translation>報出</translation>
    </message>
    <message>
        <source>Ship goods</source>
        <translation>確認出庫</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出庫</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>發貨</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已簽收</translation>
    </message>
    <message>
        <source>Signed back</source>
        <translation>簽收回單</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>簽收人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>簽收日期</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Still to deliver</source>
        <translation>未發數量</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>確認入庫</translation>
    </message>
    <message>
        <source>Take order</source>
        <translation>取訂單</translation>
    </message>
    <message>
        <source>Take quote</source>
        <translation>取報價單</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已入庫</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>付款條件</translation>
    </message>
    <message>
        <source>The rest will not be delivered any more. Why?</source>
        <translation>餘量將不再發貨，請填寫原因：</translation>
    </message>
    <message>
        <source>This customer has no open quote.</source>
        <translation>該客戶沒有未成交的報價單。</translation>
    </message>
    <message>
        <source>This customer has not ordered before.</source>
        <translation>該客戶還沒有下過訂單。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>未發貨</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Void because</source>
        <translation>作廢原因</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Voided by</source>
        <translation>作廢人</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待答復</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>處理方式</translation>
    </message>
    <message>
        <source>What is to be corrected? The order as it is now stays readable.</source>
        <translation>更正什麼？現在的訂單內容會保留，可隨時查看。</translation>
    </message>
    <message>
        <source>Which order is delivered?</source>
        <translation>發哪張訂單的貨？</translation>
    </message>
    <message>
        <source>Which quote is ordered?</source>
        <translation>取哪張報價單？</translation>
    </message>
    <message>
        <source>Who signed the delivery note?</source>
        <translation>誰簽收的？</translation>
    </message>
    <message>
        <source>Why did the customer not take this quote?</source>
        <translation>客戶為什麼沒有成交？</translation>
    </message>
    <message>
        <source>Why is it void? The number and the reason stay readable.</source>
        <translation>為什麼作廢？單號和原因會保留。</translation>
    </message>
    <message>
        <source>Without delivery</source>
        <translation>無發貨單</translation>
    </message>
    <message>
        <source>Without order</source>
        <translation>無訂單</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>{count} deliveries</source>
        <translation>{count} 筆</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 筆</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} 筆</translation>
    </message>
    <message>
        <source>{count} returns</source>
        <translation>{count} 筆</translation>
    </message>
    <message>
        <source>{rate}% extra</source>
        <translation>{rate}% 另計</translation>
    </message>
    <message>
        <source>{rate}% incl.</source>
        <translation>{rate}% 含稅</translation>
    </message>
    <message>
        <source>{source} · tax</source>
        <translation>{source}·換算</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Closing the window leaves the program in the tray</source>
        <translation>關閉視窗時留在系統匣</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Last operator</source>
        <translation>上次登入的操作員</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>空閒幾分鐘後鎖定</translation>
    </message>
    <message>
        <source>Office file</source>
        <translation>賬套檔案</translation>
    </message>
    <message>
        <source>Recent office files</source>
        <translation>最近的賬套</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二備份位置</translation>
    </message>
    <message>
        <source>Show today's affairs at log-in</source>
        <translation>登入時顯示今日事務</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>顯示大小</translation>
    </message>
    <message>
        <source>Start at log-in</source>
        <translation>開機自動啟動</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>啟動後最小化到系統匣</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>0 never locks.</source>
        <translation>0 表示不鎖定。</translation>
    </message>
    <message>
        <source>A line begins with the contract price, else level or list price.</source>
        <translation>先帶協議價，沒有才用級別價、標價。</translation>
    </message>
    <message>
        <source>A line begins with the last price to this customer; else level or list.</source>
        <translation>錄單先帶該客戶的上次價，沒有才用級別價、標價。</translation>
    </message>
    <message>
        <source>A quote without an order after {count} days is in the reminders.</source>
        <translation>報出 {count} 天沒成交就提醒跟進。</translation>
    </message>
    <message>
        <source>Add to the cost at least</source>
        <translation>成本上至少加價</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>預收款</translation>
    </message>
    <message>
        <source>Aging columns</source>
        <translation>賬齡分段</translation>
    </message>
    <message>
        <source>Announced ahead</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>At least 6 characters.</source>
        <translation>至少 6 個字元。</translation>
    </message>
    <message>
        <source>At least 6 characters; it is to be changed at the first log-in.</source>
        <translation>至少 6 個字元；首次登入時須修改。</translation>
    </message>
    <message>
        <source>At the end of work</source>
        <translation>收工時</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>操作日誌</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>開戶銀行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>銀行帳號</translation>
    </message>
    <message>
        <source>Before a large change</source>
        <translation>大批改動前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>還原前</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升級前</translation>
    </message>
    <message>
        <source>Block or let in</source>
        <translation>停用或啟用</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>By grade, days</source>
        <translation>各等級天數</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>修改密碼…</translation>
    </message>
    <message>
        <source>Choose a backup first; restoring needs a manager.</source>
        <translation>請先選一份備份；還原需要經理權限。</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>關閉時</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Copies of the office, and going back to one</source>
        <translation>賬套的備份與還原</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customers of</source>
        <translation>所帶客戶</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>發貨</translation>
    </message>
    <message>
        <source>Deliveries, money due and birthdays of the next {count} days are announced.</source>
        <translation>今後 {count} 天內的交貨、到期款和生日提前列出。</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>發貨單</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Document language</source>
        <translation>單據語言</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>學歷</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Empty: an order is done when nothing is missing.</source>
        <translation>留空：全部發齊，訂單纔算完成。</translation>
    </message>
    <message>
        <source>Empty: only the lowest prices of the products are watched.</source>
        <translation>留空則只看商品的最低售價。</translation>
    </message>
    <message>
        <source>Empty: {count} days, as for all others.</source>
        <translation>留空的等級按 {count} 天，與其他客戶一樣。</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名稱</translation>
    </message>
    <message>
        <source>Everybody may print a document again.</source>
        <translation>所有人都可以補打單據。</translation>
    </message>
    <message>
        <source>Failed log-ins</source>
        <translation>登入失敗過多</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>財務</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密碼</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>起步清單</translation>
    </message>
    <message>
        <source>Grades of customers</source>
        <translation>客戶等級</translation>
    </message>
    <message>
        <source>How the office is divided, and who heads what</source>
        <translation>公司怎麼分部門，誰負責</translation>
    </message>
    <message>
        <source>I also have customers of my own</source>
        <translation>我自己也帶客戶</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>記錄類型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>上次登入</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>上次價格</translation>
    </message>
    <message>
        <source>Leaves the program in the tray</source>
        <translation>程式留在系統匣</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>空閒幾分鐘後鎖定</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>登入時</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登入名</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>標誌</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>經理</translation>
    </message>
    <message>
        <source>Manager, assistant and finance only print a document again.</source>
        <translation>只有經理、內勤、財務可以補打單據。</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允許少發</translation>
    </message>
    <message>
        <source>May log in</source>
        <translation>可登入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name or number, such as 192.168.1.8; or paste a whole address.</source>
        <translation>名稱或 IP，如 192.168.1.8；也可貼上完整地址。</translation>
    </message>
    <message>
        <source>Name, address, bank and logo on documents</source>
        <translation>單據上的名稱、地址、銀行和標誌</translation>
    </message>
    <message>
        <source>Nature of business</source>
        <translation>經營性質</translation>
    </message>
    <message>
        <source>Needs the right</source>
        <translation>需要權限</translation>
    </message>
    <message>
        <source>New documents: {gross} with tax = {net} + tax {tax}.</source>
        <translation>新單據：含稅 {gross} = 不含稅 {net} + 稅 {tax}。</translation>
    </message>
    <message>
        <source>New documents: {net} without tax + tax {tax} = {gross}.</source>
        <translation>新單據：不含稅 {net} + 稅 {tax} = {gross}。</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新增操作員</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密碼</translation>
    </message>
    <message>
        <source>No order since</source>
        <translation>久未訂貨</translation>
    </message>
    <message>
        <source>No talk for {count} days and no plan: the customer is in the reminders.</source>
        <translation>{count} 天沒聯絡也沒計劃的客戶就提醒。</translation>
    </message>
    <message>
        <source>Nobody else may log in yet. Insert adds an operator.</source>
        <translation>還沒有別人可以登入。按 Insert 新增操作員。</translation>
    </message>
    <message>
        <source>Not due, {spans}, over {last}.</source>
        <translation>未到期、{spans}、{last} 以上。</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>還沒有任何操作。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>時機</translation>
    </message>
    <message>
        <source>Of the database, not your own; empty if it needs none.</source>
        <translation>資料庫的密碼，不是您的登入密碼；不需要則留空。</translation>
    </message>
    <message>
        <source>Of {ordered} ordered, at most {most} may leave. Customers and products may have their own.</source>
        <translation>訂 {ordered}，最多發 {most}；客戶和商品可以另定。</translation>
    </message>
    <message>
        <source>Of {ordered} ordered, {least} are enough: the order is done, the rest not awaited. Own ones as above.</source>
        <translation>訂 {ordered}，發到 {least} 就算完成，餘量不再等；客戶和商品可以另定。</translation>
    </message>
    <message>
        <source>Offered first</source>
        <translation>優先帶出</translation>
    </message>
    <message>
        <source>Office name</source>
        <translation>公司名稱</translation>
    </message>
    <message>
        <source>On one receipt; the others let nothing go. At most {most}.</source>
        <translation>每張收款單；其餘角色不能抹。最多 {most}。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再輸一次</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Ordered before, and nothing for {count} days: in the reminders, though somebody spoke with them.</source>
        <translation>訂過貨、{count} 天沒再訂的客戶就提醒，聯絡過也提醒。</translation>
    </message>
    <message>
        <source>Other charge</source>
        <translation>其他應收</translation>
    </message>
    <message>
        <source>Our office</source>
        <translation>公司資料</translation>
    </message>
    <message>
        <source>Outcomes of contacts</source>
        <translation>聯絡結果</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>當前密碼</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Pick lists</source>
        <translation>資料字典</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Posts in our office</source>
        <translation>本公司職務</translation>
    </message>
    <message>
        <source>Price levels</source>
        <translation>價格級別</translation>
    </message>
    <message>
        <source>Prices and tax</source>
        <translation>價格與稅</translation>
    </message>
    <message>
        <source>Prices, shipping more than ordered, silent customers</source>
        <translation>價格、超發、久未聯絡的客戶</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Printing again</source>
        <translation>補打</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product categories</source>
        <translation>商品類別</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Quoted, not ordered</source>
        <translation>報價未成交</translation>
    </message>
    <message>
        <source>Reasons for lost quotes</source>
        <translation>失單原因</translation>
    </message>
    <message>
        <source>Reasons for returns</source>
        <translation>退貨原因</translation>
    </message>
    <message>
        <source>Reasons for voiding</source>
        <translation>作廢原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款單</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Regions, units, reasons, posts and other choices</source>
        <translation>地區、單位、原因、職務等選項</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rules of trade</source>
        <translation>業務規則</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>內勤</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>銷售訂單</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>業務員</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>設定密碼…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Ship beyond the order</source>
        <translation>允許超發</translation>
    </message>
    <message>
        <source>Short and without blanks, such as zhoumin.</source>
        <translation>簡短、不含空格，例如 zhoumin。</translation>
    </message>
    <message>
        <source>Show today's affairs</source>
        <translation>顯示今日事務</translation>
    </message>
    <message>
        <source>Silent after</source>
        <translation>久未聯絡</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>顯示大小</translation>
    </message>
    <message>
        <source>Size (MB)</source>
        <translation>大小（MB）</translation>
    </message>
    <message>
        <source>Small change let go</source>
        <translation>每張收款抹零</translation>
    </message>
    <message>
        <source>Sources of customers</source>
        <translation>客戶來源</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>啟動</translation>
    </message>
    <message>
        <source>Start in</source>
        <translation>啟動到</translation>
    </message>
    <message>
        <source>Tags of customers</source>
        <translation>客戶標籤</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>稅號</translation>
    </message>
    <message>
        <source>The full name, as it stands on your documents.</source>
        <translation>單據上所用的全稱。</translation>
    </message>
    <message>
        <source>The tray, without a window</source>
        <translation>系統匣，不開視窗</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one now with Ctrl+B.</source>
        <translation>還沒有備份。按 Ctrl+B 立即備份。</translation>
    </message>
    <message>
        <source>Titles of people</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>業態</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>What costs {cost} is asked about below {price}; without the right, refused.</source>
        <translation>成本 {cost} 的商品，低於 {price} 先問；無權的人拒絕。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Who did what, and when</source>
        <translation>誰在何時做了什麼</translation>
    </message>
    <message>
        <source>Who may log in, and as what</source>
        <translation>誰可以登入、是什麼角色</translation>
    </message>
    <message>
        <source>Who works here, and who looks after customers</source>
        <translation>有哪些同事，誰負責客戶</translation>
    </message>
    <message>
        <source>Whose customers and documents are this operator's own.</source>
        <translation>誰的客戶和單據算作這位操作員自己的。</translation>
    </message>
    <message>
        <source>With the computer</source>
        <translation>隨電腦啟動</translation>
    </message>
    <message>
        <source>With the computer, in the tray, so that reminders are never missed</source>
        <translation>隨電腦啟動並留在系統匣，不錯過任何提醒</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>含稅價</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不歸零</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>不含稅價</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>{count} 份備份</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 條</translation>
    </message>
    <message>
        <source>{count} operators</source>
        <translation>{count} 位操作員</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Any printer</source>
        <translation>任何印表機</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>內置</translation>
    </message>
    <message>
        <source>Built-in templates stay as they are: copy one first.</source>
        <translation>內置範本不能修改，請先複製一份。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改時間</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>設計</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>It cannot be read: bring back an older version.</source>
        <translation>無法讀取：請還原舊版本。</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Print templates</source>
        <translation>列印範本</translation>
    </message>
    <message>
        <source>Print templates …</source>
        <translation>列印範本…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>存為檔案…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>沒有範本。</translation>
    </message>
    <message>
        <source>Use first …</source>
        <translation>優先使用…</translation>
    </message>
    <message>
        <source>Used first for</source>
        <translation>優先用於</translation>
    </message>
    <message>
        <source>left empty: all customers</source>
        <translation>不填：所有客戶</translation>
    </message>
    <message>
        <source>{count} templates</source>
        <translation>{count} 個範本</translation>
    </message>
    <message>
        <source>{customer} on {printer}</source>
        <translation>{customer}（{printer}）</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} 毫米</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>Cash on delivery</source>
        <translation>現結</translation>
    </message>
    <message>
        <source>Day {day} of the month</source>
        <translation>每月 {day} 日結</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>月結</translation>
    </message>
    <message>
        <source>End of month plus {days} days</source>
        <translation>月結 {days} 天</translation>
    </message>
    <message>
        <source>{days} days after delivery</source>
        <translation>貨到 {days} 天</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
</TS>
